import { desk } from "@/lib/core/paths";
import { type WireFilter, wireFilter, wireQueryOf } from "@/lib/wire/desk/filter";

/** The address of the wire desk with a filter, at a place in its list, with an item open. */
export function wirePath(filter: Partial<WireFilter>, at: { cursor?: string; item?: string } = {}): string {
  const query = wireQueryOf(wireFilter.parse(filter));
  if (at.cursor) query.set("cursor", at.cursor);
  if (at.item) query.set("item", at.item);
  const text = query.toString();
  return text ? `${desk.wire}?${text}` : desk.wire;
}
