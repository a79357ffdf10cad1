import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { ArchiveDay } from "@/components/news/archive-day";
import { dayInFull } from "@/components/site/calendar-words";
import { notFound } from "@/lib/core/errors";
import { dayAt, dayBounds, dayOfParts } from "@/lib/core/month";
import { archivePath } from "@/lib/core/paths";
import { newsAround, newsOf } from "@/lib/news/archive/queries";

/** A day's paper. A day before the first news of the title or after the last is no page. */
export const GET = door<{ host: string; year: string; month: string; day: string }>({
  path: ({ year, month, day }) => archivePath(`${year}-${month}-${day}`),
  query: ["after"],
  load: async ({ edition, params, path, query }) => {
    const { title, now } = edition;
    const day = dayOfParts(params.year, params.month, params.day);
    if (!day) throw notFound("That day");
    const bounds = dayBounds(day, title.timeZone);
    const scope = { publicationId: title.id };
    const [list, around] = await Promise.all([
      newsOf(scope, bounds, now, { cursor: query.after }),
      newsAround(scope, bounds, now),
    ]);
    const dayOrNone = (at: Date | null) => (at ? dayAt(at, title.timeZone) : null);
    const [before, after] = [dayOrNone(around.before), dayOrNone(around.after)];
    if (list.items.length === 0 && !(before && after)) throw notFound("That day");
    return page(edition, {
      head: {
        title: dayInFull(edition, day),
        description: `The news ${title.name} published on ${dayInFull(edition, day)}`,
        noindex: Boolean(query.after) || list.items.length === 0,
      },
      here: path,
      main: (
        <ArchiveDay
          day={day}
          page={list}
          before={before}
          after={after}
          older={Boolean(query.after)}
          edition={edition}
        />
      ),
      lists: ["front"],
      items: list.items.map((item) => item.id),
    });
  },
});
