import { door } from "@/app/(site)/door";
import { gonePage } from "@/app/(site)/gone";
import { itemData, itemPage } from "@/app/(site)/item";
import { moved } from "@/app/(site)/render";
import { notFound } from "@/lib/core/errors";
import { newsPath, structuredDataPath } from "@/lib/core/paths";
import { getItem } from "@/lib/news/queries";

/** An item: its page, or its structured data at the same address with .jsonld. Another slug leads to the right one. */
export const GET = door<{ host: string; id: string; slug: string }>({
  path: (params) => newsPath(params),
  load: async ({ edition, params, path }) => {
    const found = await getItem(edition.title.id, params.id, edition.now);
    if (!found) throw notFound("That story");
    if ("tombstone" in found) return gonePage(edition, found.tombstone);
    if ("merged" in found)
      return moved((path.endsWith(".jsonld") ? structuredDataPath : newsPath)(found.merged), [
        params.id,
        found.merged.id,
      ]);
    const { item } = found;
    const [right, make] = path.endsWith(".jsonld")
      ? [structuredDataPath(item), itemData]
      : [newsPath(item), itemPage];
    return path === right ? make(edition, item) : moved(right, [item.id]);
  },
});
