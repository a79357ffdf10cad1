import "server-only";
import type { Tx } from "@/lib/core/db";
import { dayWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { notify } from "./commands";

type Skipped = {
  publicationId: string;
  /** Its name. */
  title: string;
  /** yyyy-mm-dd by the title's calendar. */
  day: string;
  /** Names what was skipped: told once. */
  key: string;
  readers: number;
  /** A sentence. */
  reason: string;
};

/** Tells every administrator that readers of a title got no daily email, in the transaction that skips them. */
export async function tellOfSkippedLetters(
  tx: Tx,
  { publicationId, title, day, key, readers, reason }: Skipped,
  now: Date,
): Promise<void> {
  const admins = await tx.user.findMany({
    where: { staffRole: "admin", suspendedAt: null },
    select: { id: true },
  });
  const who = readers === 1 ? "One reader" : `${readers.toLocaleString("en")} readers`;
  await notify(
    tx,
    admins.map(({ id }) => ({
      userId: id,
      kind: "letters" as const,
      key: `letters:${publicationId}:${key}:${id}`,
      text: `${who} of ${title} got no daily email on ${dayWords(day)}. ${reason}`,
      href: desk.newsletter,
      releaseId: null,
    })),
    now,
  );
}
