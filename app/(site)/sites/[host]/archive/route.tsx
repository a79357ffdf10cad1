import { archivePage } from "@/app/(site)/archive";
import { door } from "@/app/(site)/door";
import { monthAt, monthBounds, monthsBetween } from "@/lib/core/month";
import { site } from "@/lib/core/paths";
import { newsIn, newsSpan } from "@/lib/news/archive/queries";

/** The months of so many years at most are looked through. */
const YEARS = 150;

/** The archive: the newest month, and the way to all others. */
export const GET = door({
  path: () => site.archive,
  load: async ({ edition, path }) => {
    const { title, now } = edition;
    const zone = title.timeZone;
    const span = await newsSpan({ publicationId: title.id }, now);
    const last = monthAt(span?.last ?? now, zone);
    const all = monthsBetween(monthAt(span?.first ?? now, zone), last).slice(0, YEARS * 12);
    const found = await newsIn(
      { publicationId: title.id },
      all.map((month) => monthBounds(month, zone)),
      now,
      1,
    );
    const months = all.filter((_, index) => found[index]);
    return archivePage(edition, last, path, months);
  },
});
