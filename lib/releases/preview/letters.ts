import "server-only";
import type { Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { queueMail } from "@/lib/core/mail";
import { portal } from "@/lib/core/paths";
import type { ClientAnswer } from "./schema";

/** Tells the author what a client answered. */
export async function mailCountersigned(
  tx: Tx,
  release: { id: string; authorId: string; headline: string },
  countersignId: string,
  { name, decision, comment }: ClientAnswer,
): Promise<void> {
  const author = await tx.user.findUnique({
    where: { id: release.authorId },
    select: { email: true, name: true },
  });
  if (!author) return;
  const title = release.headline || "Untitled release";
  await queueMail(tx, {
    key: `countersign:${countersignId}`,
    to: author.email,
    subject: `${decision === "approved" ? "Approved by the client" : "The client asks for changes"}: ${title}`,
    paragraphs: [
      `Hello ${author.name},`,
      decision === "approved"
        ? `${name} has approved “${title}”, for exactly the text that is there now. Any edit voids it.`
        : `${name} asks for changes to “${title}”.`,
      ...(comment ? [`“${comment}”`] : []),
    ],
    action: { label: "Open the release", url: publicUrl() + portal.release(release.id) },
  });
}
