import "server-only";
import sharp from "sharp";
import { db } from "@/lib/core/db";
import { FetchError, fetchPublic } from "@/lib/core/fetch";
import { newId } from "@/lib/core/ids";
import { put } from "@/lib/core/storage";
import { newKey } from "./key";
import { MAX_PIXELS, mediaPath, PICTURE_WIDTHS, type PictureInfo } from "./schema";

const MAX_BYTES = 20 * 1024 * 1024;
const FORMATS = new Set(["jpeg", "png", "webp", "avif", "heif", "gif", "tiff"]);

/** Why a picture cannot be used; trying again would not help. */
export class PictureError extends Error {
  override name = "PictureError";
}

async function encode(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; files: { width: number; data: Buffer }[] }> {
  // A decompression bomb is refused by its header, before a pixel is decoded.
  const options = { limitInputPixels: MAX_PIXELS, failOn: "error" } as const;
  const { format, autoOrient } = await sharp(bytes, options).metadata();
  const { width, height } = autoOrient;
  if (!format || !FORMATS.has(format) || !width || !height)
    throw new PictureError("This is not a picture we can use.");
  const widths: number[] = PICTURE_WIDTHS.filter((each) => each <= width);
  if (widths.length === 0) widths.push(width);
  // Decoded once, and never kept whole: several agencies' pictures are made at the same time.
  // autoOrient keeps the picture upright; re-encoding drops GPS and all other metadata.
  const { data, info } = await sharp(bytes, { ...options, sequentialRead: true })
    .autoOrient()
    .resize({ width: widths.at(-1) ?? width })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const files = [];
  for (const each of widths) {
    const image = sharp(data, { raw, limitInputPixels: MAX_PIXELS }).resize({ width: each });
    files.push({ width: each, data: await image.webp({ quality: 78 }).toBuffer() });
  }
  return { width, height, files };
}

type Row = { key: string; width: number; height: number; widths: number[] };

/** The default is the widest of at most 960 pixels. */
function toPicture({ key, width, height, widths }: Row): PictureInfo {
  const chosen = widths.filter((each) => each <= 960).at(-1) ?? widths[0] ?? width;
  return { url: mediaPath(key, chosen), width, height, widths };
}

/** Pictures that are here already, by the address they came from. */
export async function picturesOf(sourceUrls: string[]): Promise<Map<string, PictureInfo>> {
  if (sourceUrls.length === 0) return new Map();
  const rows = await db().picture.findMany({ where: { sourceUrl: { in: sourceUrls } } });
  return new Map(rows.map((row) => [row.sourceUrl, toPicture(row)]));
}

/**
 * Fetches a picture once per address and keeps it re-encoded in fixed widths. Two at once make one.
 * @throws FetchError (worth another try unless refused), PictureError (not a usable picture).
 */
export async function fetchPicture(sourceUrl: string, now: Date): Promise<PictureInfo> {
  const known = await db().picture.findUnique({ where: { sourceUrl } });
  if (known) return toPicture(known);
  const { body } = await fetchPublic(sourceUrl, { maxBytes: MAX_BYTES, headers: { accept: "image/*" } });
  const { width, height, files } = await encode(body).catch((error: Error) => {
    throw error instanceof PictureError
      ? error
      : new PictureError(`The picture could not be read (${error.message.split("\n")[0]}).`);
  });
  const key = newKey();
  for (const file of files) await put(`${key}/${file.width}.webp`, file.data);
  await db().picture.createMany({
    data: [
      { id: newId(), sourceUrl, key, width, height, widths: files.map((file) => file.width), createdAt: now },
    ],
    skipDuplicates: true,
  });
  return toPicture(await db().picture.findUniqueOrThrow({ where: { sourceUrl } }));
}

export const isFinal = (error: unknown): boolean =>
  error instanceof PictureError ||
  (error instanceof FetchError &&
    (error.reason === "refused_address" || error.reason === "bad_url" || error.reason === "too_large"));
