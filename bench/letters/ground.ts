// A title with news and very many readers who all want their letter at one hour: the hardest morning there is.
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { putItems } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import { newsDetails } from "@/lib/news/schema";
import { preferences, WEEK } from "@/lib/newsletter/schema";
import { storeSubscribers } from "@/lib/newsletter/synthetic";
import { benchTitle, SECTION } from "../title";

const AT_ONCE = 10_000;
/** One in so many wants Saturdays alone, or has come to be suppressed. */
const WEEKLY = 20;
const SUPPRESSED = 200;

/** Publishes so many items of a day, an hour before an instant. @returns their ids. */
export async function publishDay(publicationId: string, day: string, count: number, before: Date) {
  const publishedAt = new Date(before.getTime() - 3_600_000);
  const inputs = Array.from({ length: count }, (_, n) =>
    sampleInput({
      originKey: `letters ${day} ${n}`,
      headline: `Story ${n} of ${day}`,
      details: newsDetails.parse({ sections: [SECTION] }),
      publishedAt,
      placements: [{ publicationId, sections: [SECTION] }],
    }),
  );
  return (await transaction((tx) => putItems(tx, inputs, publishedAt))).map(({ id }) => id);
}

/**
 * Puts readers on the list of the benchmarks' title, a few of whose addresses are suppressed, in the place of those
 * who were there. @returns the title's id.
 */
export async function fillReaders(count: number, since: Date): Promise<string> {
  const { id: publicationId, timeZone } = await benchTitle();
  await db()
    .$executeRaw`truncate edition_rounds, letter_recipients, letter_batches, editions, subscribers, suppressions cascade`;
  for (let at = 0; at < count; at += AT_ONCE)
    await storeSubscribers(
      publicationId,
      Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, n) => ({
        ...preferences.parse({ timeZone, days: n % WEEKLY ? [...WEEK] : [6] }),
        ...{ id: newId(), address: `reader-${at + n}@post.test`, state: "active" as const, since },
      })),
    );
  await db().$executeRaw`
    insert into suppressions (hash, reason, at)
    select encode(sha256(convert_to('suppressed reader-' || n || '@post.test', 'UTF8')), 'hex'), 'bounce', ${since}
    from generate_series(1, ${count}::int, ${SUPPRESSED}::int) as n`;
  await db().$executeRawUnsafe("vacuum analyze subscribers");
  return publicationId;
}

/** As if a mail server had taken all that waits, with everything new in it. */
export async function takeAll(at: Date): Promise<void> {
  await db().$executeRaw`
    update letter_recipients r set state = 'accepted', handed_at = ${at}::timestamptz,
      items = array(select i.position from edition_items i
        where i.edition_id = r.edition_id and i.first_seq > r.since_seq order by i.position)
    where state = 'waiting'`;
  await db().$executeRawUnsafe("vacuum analyze letter_recipients");
}
