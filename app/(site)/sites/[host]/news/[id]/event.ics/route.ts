import { door } from "@/app/(site)/door";
import { gonePage } from "@/app/(site)/gone";
import { absolute } from "@/components/site/edition";
import { notFound } from "@/lib/core/errors";
import { calendarPath, newsPath } from "@/lib/core/paths";
import { calendarOf } from "@/lib/news/calendar";
import { getItem } from "@/lib/news/queries";

/** An event, for a reader's calendar. */
export const GET = door<{ host: string; id: string }>({
  path: (params) => calendarPath(params.id),
  load: async ({ edition, params }) => {
    const found = await getItem(edition.title.id, params.id, edition.now);
    if (found && "tombstone" in found) return gonePage(edition, found.tombstone);
    const item = found && "item" in found ? found.item : undefined;
    const body = item && calendarOf(item, absolute(edition, newsPath(item)));
    if (!item || !body) throw notFound("That event");
    return {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": `inline; filename="${item.slug}.ics"`,
      },
      body,
      items: [item.id],
    };
  },
});
