import "server-only";
import type { Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { queueMail } from "@/lib/core/mail";
import { portal } from "@/lib/core/paths";
import { SUSPENDED_MEANS } from "./words";

type Whose = { id: string; name: string };

const ownersOf = (tx: Tx, organisationId: string) =>
  tx.membership.findMany({
    where: { organisationId, role: "owner", user: { suspendedAt: null } },
    select: { user: { select: { id: true, email: true, name: true } } },
    take: 50,
  });

export async function mailSuspension(tx: Tx, { id, name }: Whose, reason: string, now: Date): Promise<void> {
  for (const { user } of await ownersOf(tx, id))
    await queueMail(tx, {
      key: `suspended:${id}:${now.getTime()}:${user.id}`,
      to: user.email,
      subject: `${name} has been suspended`,
      paragraphs: [
        `Hello ${user.name},`,
        `The desk has suspended ${name}. ${SUSPENDED_MEANS}`,
        "The reason:",
      ],
      note: reason,
      closing: ["If you think this is a mistake, answer this mail: the desk reads it."],
      why: `You get this mail because you are an owner of ${name}.`,
    });
}

export async function mailLifting(tx: Tx, { id, name }: Whose, now: Date): Promise<void> {
  for (const { user } of await ownersOf(tx, id))
    await queueMail(tx, {
      key: `lifted:${id}:${now.getTime()}:${user.id}`,
      to: user.email,
      subject: `${name} can send releases again`,
      paragraphs: [
        `Hello ${user.name},`,
        `The desk has lifted the suspension of ${name}. Your team can write and send again, and what was scheduled goes out.`,
      ],
      action: { label: "Your releases", url: publicUrl() + portal.home },
      why: `You get this mail because you are an owner of ${name}.`,
    });
}
