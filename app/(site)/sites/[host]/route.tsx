import { door } from "@/app/(site)/door";
import { feedAlternates } from "@/app/(site)/feed";
import { page } from "@/app/(site)/render";
import { Front } from "@/components/news/front";
import { listSeveral } from "@/lib/news/front";
import { arrange, frontWants } from "@/lib/news/front-page";

/** The front page. */
export const GET = door({
  path: () => "/",
  load: async ({ edition, path }) => {
    const { title, now } = edition;
    const wanted = frontWants(title.sections);
    const front = arrange(await listSeveral(title.id, wanted, now), title.sections);
    const shown = [
      front.lead ? [front.lead] : [],
      front.second,
      front.releases,
      front.latest,
      ...front.blocks.map((block) => block.items),
    ];
    return page(edition, {
      head: { title: title.name, description: title.tagline, alternates: feedAlternates("/", title.name) },
      here: path,
      main: <Front page={front} edition={edition} />,
      lists: wanted.map(({ channel }) => channel),
      items: shown.flat().map((item) => item.id),
    });
  },
});
