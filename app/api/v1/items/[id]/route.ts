import { open } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { publicJson, publicMoved, titleOf } from "@/app/api/public-answer";
import { itemQuery } from "@/app/api/release-input";
import { notFound } from "@/lib/core/errors";
import { ninjsOf, ninjsTombstone } from "@/lib/news/feeds/ninjs";
import { getItem } from "@/lib/news/queries";
import { publications } from "@/lib/publications/queries";

/** The item on the title named, else on the first that carries it. */
const read = open(itemQuery, async ({ query, params, request, now }) => {
  const slugs = query.publication ? [query.publication] : (await publications()).map((each) => each.slug);
  for (const slug of slugs) {
    const { title, origin } = await titleOf(slug);
    const found = await getItem(title.id, params.id ?? "", now);
    if (!found) continue;
    if ("merged" in found) return publicMoved(`/api/v1/items/${found.merged.id}`, query.publication);
    return "item" in found
      ? publicJson(request, ninjsOf(found.item, origin))
      : publicJson(request, ninjsTombstone(found.tombstone, origin), 410);
  }
  throw notFound("The item");
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read });
