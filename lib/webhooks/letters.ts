import "server-only";
import type { Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { queueMail } from "@/lib/core/mail";
import { portal } from "@/lib/core/paths";

type Endpoint = { id: string; url: string; organisationId: string; organisation: { name: string } };

/** To owners and managers: an endpoint gets no more messages, and why. */
export async function mailDisabled(tx: Tx, endpoint: Endpoint, trouble: string, now: Date): Promise<void> {
  const keepers = await tx.membership.findMany({
    where: { organisationId: endpoint.organisationId, role: { in: ["owner", "manager"] } },
    select: { user: { select: { id: true, email: true, name: true } } },
  });
  for (const { user } of keepers)
    await queueMail(tx, {
      key: `webhook:${endpoint.id}:disabled:${now.toISOString()}:${user.id}`,
      to: user.email,
      subject: `A webhook of ${endpoint.organisation.name} was switched off`,
      paragraphs: [
        `Hello ${user.name},`,
        `Your webhook at ${new URL(endpoint.url).host} gets no more messages. ${trouble}`,
        "When it works again, resume it and send the failed messages once more; they are kept for thirty days.",
      ],
      action: { label: "Open the webhook", url: publicUrl() + portal.webhook(endpoint.id) },
      why: "You get this mail because you keep the webhooks of this organisation.",
    });
}
