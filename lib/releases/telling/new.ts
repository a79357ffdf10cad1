import "server-only";
import { belongings } from "@/lib/auth/actor";
import { transaction } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";
import { reviewers } from "./reviewers";

/** What is handed in within one such span becomes one notice to each editor. */
const SPAN_MS = 2 * 60_000;
/** More in one span is "more than". */
const MOST = 500;

type Waiting = { id: string; headline: string; organisationId: string; organisation: string; again: boolean };

const about = (one: Waiting) =>
  `${one.again ? "Handed in again" : "New"}: “${one.headline || "Untitled release"}” of ${one.organisation}`;

/**
 * Tells every editor who may decide on it that a release waits; several in a short while are one notice with their
 * number. What has been taken up or taken back meanwhile is no news. May run any number of times.
 */
export async function tellOfNew(id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const release = await tx.release.findFirst({
      where: { id, status: "submitted" },
      select: { submittedAt: true, organisationId: true },
    });
    if (!release?.submittedAt) return;
    const span = Math.floor(release.submittedAt.getTime() / SPAN_MS);
    const waiting = await tx.$queryRaw<Waiting[]>`
      select r.id, r.headline, r.organisation_id as "organisationId", o.name as organisation,
        exists (select from review_decisions d where d.release_id = r.id and d.undone_at is null) as again
      from releases r join organisations o on o.id = r.organisation_id
      where r.status = 'submitted' and r.submitted_at >= ${new Date(span * SPAN_MS)}::timestamptz
        and r.submitted_at < ${new Date((span + 1) * SPAN_MS)}::timestamptz
      order by r.submitted_at, r.id limit ${MOST + 1}`;
    const notices = (await reviewers(tx)).flatMap((actor) => {
      const { userId } = actor;
      const own = new Set(belongings(actor));
      // Somebody of its organisation has nothing to decide here, and is not told of others a second time.
      if (own.has(release.organisationId)) return [];
      const theirs = waiting.filter((each) => !own.has(each.organisationId));
      const [one] = theirs;
      if (!one) return [];
      const many = theirs.length > MOST ? `More than ${MOST}` : String(theirs.length);
      return [
        {
          userId,
          kind: "new" as const,
          key: `new:${span}:${userId}`,
          text: theirs.length === 1 ? about(one) : `${many} new releases wait for the desk`,
          href: theirs.length === 1 ? desk.release(one.id) : desk.queue,
          // The latest of them: another one rings again even where the number stayed the same.
          releaseId: theirs.at(-1)?.id ?? null,
          gathers: true,
        },
      ];
    });
    await notify(tx, notices, now);
  });
}
