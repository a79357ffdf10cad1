import { door } from "@/app/(site)/door";
import { feed, feedFormat } from "@/app/(site)/feed";
import { sectionOf } from "@/app/(site)/section";
import { sectionPath } from "@/lib/core/paths";
import { FEED_LENGTH } from "@/lib/news/hubs/topics";
import { listChannelFull } from "@/lib/news/queries";

/** A section as a feed. */
export const GET = door<{ host: string; slug: string; feed: string }>({
  path: (params) => `${sectionPath(params.slug)}/${params.feed}`,
  load: async ({ edition, params, path }) => {
    const file = feedFormat(params.feed);
    const section = sectionOf(edition, params.slug);
    const channel = `section/${section.slug}`;
    const { items } = await listChannelFull({ publicationId: edition.title.id, channel }, edition.now, {
      limit: FEED_LENGTH,
    });
    return feed(edition, file, {
      title: `${edition.title.name}: ${section.name}`,
      description: `${section.name} from ${edition.title.name}`,
      path: sectionPath(section.slug),
      address: path,
      lists: [channel],
      items,
    });
  },
});
