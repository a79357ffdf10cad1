import { neutralItem } from "../schema";
import type { WireRow } from "./incoming";

/** What `follow` reads of a stored row. */
export const ROW = {
  id: true,
  item: true,
  status: true,
  handling: true,
  handlingWhy: true,
  handledBy: true,
  places: true,
  opensAt: true,
  embargoUntil: true,
  expiresAt: true,
  sameAsId: true,
  firstSeenAt: true,
  newsItemId: true,
} as const;

type Read = Omit<WireRow, "item" | "places"> & { item: unknown; places: unknown };

/** A stored row, its JSON read. */
export const rowOf = (read: Read): WireRow => ({
  ...read,
  item: neutralItem.parse(read.item),
  places: read.places as WireRow["places"],
});
