import "server-only";
import { db } from "@/lib/core/db";
import { get } from "@/lib/core/storage";
import { mediaPath, type PictureInfo } from "./schema";

type Row = { key: string; width: number; height: number; widths: number[] };

/** The default is the widest of at most 960 pixels. */
export function toPicture({ key, width, height, widths }: Row): PictureInfo {
  const chosen = widths.filter((each) => each <= 960).at(-1) ?? widths[0] ?? width;
  return { url: mediaPath(key, chosen), width, height, widths };
}

/** Pictures that are here already, by the address they came from. */
export async function picturesOf(sourceUrls: string[]): Promise<Map<string, PictureInfo>> {
  if (sourceUrls.length === 0) return new Map();
  const rows = await db().picture.findMany({ where: { sourceUrl: { in: sourceUrls } } });
  return new Map(rows.map((row) => [row.sourceUrl, toPicture(row)]));
}

/** The bytes of one rendition, or null: unknown sizes are not made on request (W7). */
export async function rendition(key: string, file: string): Promise<Buffer | null> {
  if (!/^[a-f0-9]{32}$/.test(key) || !/^\d{2,5}\.webp$/.test(file)) return null;
  return get(`${key}/${file}`);
}
