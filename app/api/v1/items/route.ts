import { open } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { publicJson, titleOf } from "@/app/api/public-answer";
import { itemQuery } from "@/app/api/release-input";
import { type Change, changesSince } from "@/lib/news/changes";
import { ninjsOf, ninjsTombstone, ninjsWithheld } from "@/lib/news/feeds/ninjs";
import { listChannelFull } from "@/lib/news/queries";

function written(change: Change, origin: string) {
  if ("item" in change) return ninjsOf(change.item, origin);
  return "tombstone" in change
    ? ninjsTombstone(change.tombstone, origin)
    : ninjsWithheld(change.withdrawn, origin);
}

const list = open(itemQuery, async ({ query, request, now }) => {
  const { title, origin } = await titleOf(query.publication);
  const channel = query.section ? `section/${query.section}` : "front";
  const scope = { publicationId: title.id, channel };
  const paging = { limit: query.limit, ...(query.cursor ? { cursor: query.cursor } : {}) };
  if (query.since === undefined) {
    const page = await listChannelFull(scope, now, paging);
    return publicJson(request, {
      items: page.items.map((item) => ninjsOf(item, origin)),
      nextCursor: page.nextCursor,
    });
  }
  const page = await changesSince(scope, new Date(query.since), now, paging);
  const items = page.items.map((each) => written(each, origin));
  return publicJson(request, { items, nextCursor: page.nextCursor });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: list });
