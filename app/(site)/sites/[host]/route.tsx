import { frontDescribed } from "@/app/(site)/described";
import { door } from "@/app/(site)/door";
import { feedAlternates } from "@/app/(site)/feed";
import { page } from "@/app/(site)/render";
import { Front } from "@/components/news/front";
import { comingEvents } from "@/lib/news/events/queries";
import { listSeveral } from "@/lib/news/front";
import { arrange, FRONT_EVENTS, FRONT_POSTS, frontWants } from "@/lib/news/front-page";
import { chosenLead } from "@/lib/news/leads";
import { listChannelFull } from "@/lib/news/queries";

/** The front page. */
export const GET = door({
  path: () => "/",
  load: async ({ edition, path }) => {
    const { title, now } = edition;
    const wanted = frontWants(title.sections);
    const [chosen, lists, events, posts] = await Promise.all([
      chosenLead(title.id, now),
      listSeveral(title.id, wanted, now),
      comingEvents(title.id, now, FRONT_EVENTS),
      listChannelFull({ publicationId: title.id, channel: "people" }, now, { limit: FRONT_POSTS }),
    ]);
    const front = arrange(lists, title.sections, chosen?.item);
    const shown = [
      front.lead ? [front.lead] : [],
      front.second,
      front.releases,
      front.latest,
      ...front.blocks.map((block) => block.items),
      events.map(({ item }) => item),
      posts.items,
    ];
    return page(edition, {
      head: {
        title: title.name,
        description: title.tagline,
        alternates: feedAlternates("/", title.name),
        data: frontDescribed(edition, shown.flat()),
      },
      here: path,
      main: <Front page={front} events={events} posts={posts.items} edition={edition} />,
      lists: [...wanted.map(({ channel }) => channel), "events", "people"],
      items: shown.flat().map((item) => item.id),
      // An editor's choice ends by the clock, of which nothing tells the page.
      ...(chosen
        ? { maxAgeSeconds: Math.min(60, Math.ceil((chosen.until.getTime() - now.getTime()) / 1000)) }
        : {}),
    });
  },
});
