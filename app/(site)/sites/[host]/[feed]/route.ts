import { door } from "@/app/(site)/door";
import { feed, feedFormat } from "@/app/(site)/feed";
import { FEED_LENGTH } from "@/lib/news/hubs/topics";
import { listChannelFull } from "@/lib/news/queries";
import { indexNowKey } from "@/lib/publications/index-now";

/** The title's whole news as a feed, or the key by which it tells search engines. Any other single name below the title is no page. */
export const GET = door<{ host: string; feed: string }>({
  path: (params) => `/${params.feed}`,
  load: async ({ edition, params, path }) => {
    const { title, now } = edition;
    const [, key] = /^([a-f0-9]{32})\.txt$/.exec(params.feed) ?? [];
    if (key && key === (await indexNowKey(title.id)))
      return { headers: { "Content-Type": "text/plain; charset=utf-8" }, body: key };
    const file = feedFormat(params.feed);
    const { items } = await listChannelFull({ publicationId: title.id, channel: "front" }, now, {
      limit: FEED_LENGTH,
    });
    return feed(edition, file, {
      title: title.name,
      description: title.tagline,
      path: "/",
      address: path,
      lists: ["front"],
      items,
    });
  },
});
