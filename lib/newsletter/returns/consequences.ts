import "server-only";
import type { Tx } from "@/lib/core/db";
import { suppress } from "../suppressions";
import type { Verdict } from "./reading/verdict";
import type { Whose } from "./whose";

const DAY_MS = 86_400_000;
/** So many letters that could not be delivered for the moment, over so long, are no moment any more. */
const SOFT = { letters: 3, overMs: 7 * DAY_MS, withinMs: 30 * DAY_MS };

/**
 * Whether letters to a subscriber have come back for so long that nobody reads there. Counts letters, not reports, and
 * none from before a suppression that was lifted.
 */
async function softForLong(tx: Tx, subscriberId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - SOFT.withinMs);
  const [{ letters, first } = { letters: 0, first: null }] = await tx.$queryRaw<
    { letters: number; first: Date | null }[]
  >`
    select count(distinct coalesce(r.recipient_id, r.mail_id))::int as letters, min(r.at) as first
    from letter_returns r join subscribers s on s.id = r.subscriber_id
    where s.id = ${subscriberId}::uuid and r.kind = 'soft' and r.at > greatest(s.state_at, ${since}::timestamptz)`;
  return letters >= SOFT.letters && first !== null && now.getTime() - first.getTime() >= SOFT.overMs;
}

/** Notes on a letter that it came back; what was noted first stays. */
async function noteOnLetter(
  tx: Tx,
  recipientId: string,
  kind: "hard" | "complaint",
  now: Date,
): Promise<void> {
  if (kind === "hard")
    await tx.letterRecipient.updateMany({
      where: { id: recipientId, bouncedAt: null },
      data: { bouncedAt: now },
    });
  else
    await tx.letterRecipient.updateMany({
      where: { id: recipientId, complainedAt: null },
      data: { complainedAt: now },
    });
}

/**
 * Does what follows from a return that was written down: a mailbox that is not there, that has been full for weeks, or
 * whose reader complained gets nothing more. @returns whether its address is suppressed since.
 */
export async function followUp(
  tx: Tx,
  { kind, diagnostic }: Verdict,
  whose: Whose,
  now: Date,
): Promise<boolean> {
  const { recipientId, subscriberId, mailId, address } = whose;
  if (recipientId && (kind === "hard" || kind === "complaint"))
    await noteOnLetter(tx, recipientId, kind, now);
  if (mailId && kind === "hard")
    await tx.outboxMail.updateMany({
      where: { id: mailId, status: "sent" },
      data: { status: "failed", lastError: `It came back: ${diagnostic}` },
    });
  if (!address) return false;
  const ends =
    kind === "hard" ||
    kind === "complaint" ||
    (kind === "soft" && subscriberId !== null && (await softForLong(tx, subscriberId, now)));
  if (ends)
    await suppress(
      tx,
      { address, reason: kind === "complaint" ? "complaint" : "bounce", detail: diagnostic },
      now,
    );
  return ends;
}
