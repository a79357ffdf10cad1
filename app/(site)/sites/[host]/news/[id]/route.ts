import { door } from "@/app/(site)/door";
import { gonePage } from "@/app/(site)/gone";
import { moved } from "@/app/(site)/render";
import { notFound } from "@/lib/core/errors";
import { newsPath, permalinkPath } from "@/lib/core/paths";
import { getItem } from "@/lib/news/queries";

/** The permalink feeds carry: on to the item under today's slug. */
export const GET = door<{ host: string; id: string }>({
  path: (params) => permalinkPath(params.id),
  load: async ({ edition, params }) => {
    const found = await getItem(edition.title.id, params.id, edition.now);
    if (!found) throw notFound("That story");
    if ("tombstone" in found) return gonePage(edition, found.tombstone);
    return "item" in found
      ? moved(newsPath(found.item), [found.item.id])
      : moved(newsPath(found.merged), [params.id, found.merged.id]);
  },
});
