import { door } from "@/app/(site)/door";
import { feed, feedFormat } from "@/app/(site)/feed";
import { listChannelFull } from "@/lib/news/queries";

/** The title's whole news as a feed. Any other single name below the title is no page. */
export const GET = door<{ host: string; feed: string }>({
  path: (params) => `/${params.feed}`,
  load: async ({ edition, params, path }) => {
    const file = feedFormat(params.feed);
    const { title, now } = edition;
    const { items } = await listChannelFull({ publicationId: title.id, channel: "front" }, now, {
      limit: 50,
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
