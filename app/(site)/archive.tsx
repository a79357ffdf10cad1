import { Archive, type ArchiveMonth } from "@/components/news/archive";
import { monthInWords } from "@/components/site/calendar-words";
import type { Edition } from "@/components/site/edition";
import { notFound } from "@/lib/core/errors";
import { dayBounds, daysOf, type Month, monthAt, monthBounds } from "@/lib/core/month";
import { COUNTS_TO, newsAround, newsIn } from "@/lib/news/archive/queries";
import type { Answer } from "./door";
import { page } from "./render";

const monthAtOrNone = (at: Date | null, zone: string) => (at ? monthAt(at, zone) : null);

/**
 * A month of the archive with its days counted.
 * @throws DomainError not_found when it lies before the first news of the title or after the last.
 */
async function monthOfArchive(edition: Edition, month: Month): Promise<ArchiveMonth> {
  const { title, now } = edition;
  const scope = { publicationId: title.id };
  const zone = title.timeZone;
  const [counts, around] = await Promise.all([
    newsIn(
      scope,
      daysOf(month).map((day) => dayBounds(day, zone)),
      now,
    ),
    newsAround(scope, monthBounds(month, zone), now),
  ]);
  const [before, after] = [monthAtOrNone(around.before, zone), monthAtOrNone(around.after, zone)];
  const isEmpty = counts.every((count) => count === 0);
  if (isEmpty && !(before && after) && !month.equals(monthAt(now, zone))) throw notFound("That month");
  return { month, counts, most: COUNTS_TO, before, after };
}

/** A month of the archive as a page; with `months`, its front. */
export async function archivePage(
  edition: Edition,
  month: Month,
  path: string,
  months: Month[] = [],
): Promise<Answer> {
  const shown = await monthOfArchive(edition, month);
  return page(edition, {
    head: {
      title: months.length ? "Archive" : `Archive: ${monthInWords(edition, month)}`,
      description: `The news of ${edition.title.name} by the day it appeared`,
      noindex: shown.counts.every((count) => count === 0),
    },
    here: path,
    main: <Archive shown={shown} months={months} edition={edition} />,
    lists: ["front"],
  });
}
