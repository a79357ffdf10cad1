import { door } from "@/app/(site)/door";
import { eventsPage } from "@/app/(site)/events";
import { monthAt } from "@/lib/core/month";
import { site } from "@/lib/core/paths";
import { comingEvents } from "@/lib/news/events/queries";

/** What is on in the month of the next event; this month while none is announced. */
export const GET = door({
  path: () => site.events,
  query: ["section"],
  load: async ({ edition, path, query }) => {
    const { title, now } = edition;
    const [next] = await comingEvents(title.id, now, 1);
    const at = next && next.startsAt > now ? next.startsAt : now;
    return eventsPage(edition, monthAt(at, title.timeZone), path, query.section);
  },
});
