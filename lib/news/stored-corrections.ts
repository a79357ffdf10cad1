import { z } from "zod";
import { CORRECTION_CLASSES, type ItemCorrection, publicChange } from "./schema";

const stored = z.array(publicChange);
const weight = z.enum(CORRECTION_CLASSES);

/** What to read of an item's notices to tell its corrections. */
export const CORRECTIONS = {
  where: { kind: "correction" },
  orderBy: { at: "asc" },
  select: { class: true, note: true, changes: true, at: true },
} as const;

type Row = { class: string; note: string; changes: unknown; at: Date };

export const toCorrection = (row: Row): ItemCorrection => ({
  class: weight.parse(row.class),
  note: row.note,
  changes: stored.parse(row.changes),
  at: row.at,
});

/** The corrections of an item. Each title it stands in has a notice of its own of the same one. */
export function correctionsOf(rows: Row[]): ItemCorrection[] {
  const once = new Map(rows.map((row) => [`${row.at.getTime()} ${row.note}`, row]));
  return [...once.values()].map(toCorrection);
}
