import { door } from "@/app/(site)/door";
import { absolute } from "@/components/site/edition";
import { newsPath, site } from "@/lib/core/paths";
import { calendarFeed } from "@/lib/news/calendar";
import { comingEvents } from "@/lib/news/events/queries";
import { itemsById } from "@/lib/news/queries";

/** A calendar holds so many of the next events. */
const HOLDS = 100;

/** The coming events of the title, to subscribe to. */
export const GET = door({
  path: () => site.eventsCalendar,
  load: async ({ edition }) => {
    const { title, now } = edition;
    const ids = (await comingEvents(title.id, now, HOLDS)).map(({ item }) => item.id);
    const byId = new Map((await itemsById(ids, now)).map((item) => [item.id, item]));
    const items = ids.flatMap((id) => byId.get(id) ?? []);
    return {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": `inline; filename="${title.slug}-events.ics"`,
      },
      body: calendarFeed(
        `${title.name}: events`,
        items.map((item) => ({ item, url: absolute(edition, newsPath(item)) })),
      ),
      lists: ["events"],
      items: ids,
    };
  },
});
