import { door } from "@/app/(site)/door";
import { feed, feedFormat } from "@/app/(site)/feed";
import { newsroomOf } from "@/app/(site)/newsroom";
import { newsroomPath } from "@/lib/core/paths";
import { FEED_LENGTH } from "@/lib/news/hubs/topics";
import { listChannelFull } from "@/lib/news/queries";
import { faceTag } from "@/lib/organisations/face";

/** An organisation's news as a feed. */
export const GET = door<{ host: string; org: string; feed: string }>({
  path: (params) => `${newsroomPath(params.org)}/${params.feed}`,
  load: async ({ edition, params, path }) => {
    const file = feedFormat(params.feed);
    const { newsroom, channel } = await newsroomOf(edition, params.org);
    const { items } = await listChannelFull({ publicationId: edition.title.id, channel }, edition.now, {
      limit: FEED_LENGTH,
    });
    const answer = await feed(edition, file, {
      title: `${newsroom.name} in ${edition.title.name}`,
      description: newsroom.boilerplate,
      path: newsroomPath(newsroom.slug),
      address: path,
      lists: [channel],
      items,
    });
    return { ...answer, tags: [faceTag(params.org)] };
  },
});
