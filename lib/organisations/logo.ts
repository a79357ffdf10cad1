/** A logo as pages need it: its key, and the size of the rendition they show. */
export type Logo = { key: string; width: number; height: number };

/** Columns of the medium that a logo is. */
export const logoColumns = { key: true, width: true, height: true, widths: true } as const;

/** Wide enough for a fine screen at the size of a letterhead. */
const ENOUGH = 320;

/** The rendition that is shown, or null of what is no picture. */
export function logoOf(
  row: { key: string; width: number | null; height: number | null; widths: number[] } | null,
): Logo | null {
  const width = row?.widths.find((each) => each >= ENOUGH) ?? row?.widths.at(-1);
  if (!row?.width || !row.height || !width) return null;
  return { key: row.key, width, height: Math.max(1, Math.round((row.height * width) / row.width)) };
}
