import "server-only";
import sharp from "sharp";
import { db } from "@/lib/core/db";
import { OneByOne } from "@/lib/core/one-by-one";
import { get, put } from "@/lib/core/storage";
import { MAX_PIXELS, mailWidth } from "./schema";

/** Good for a photograph at the width of a letter, and drawn over what has been compressed before. */
const QUALITY = 82;

const line = new OneByOne<Buffer | null>();

const fileOf = (key: string, width: number, format: string) => `${key}/${width}.${format}`;

async function widthFor(key: string): Promise<number | undefined> {
  const [picture, upload] = await Promise.all([
    db().picture.findUnique({ where: { key }, select: { widths: true } }),
    db().media.findFirst({ where: { key, kind: "image", status: "ready" }, select: { widths: true } }),
  ]);
  return mailWidth((picture ?? upload)?.widths ?? []);
}

/** Made of the WebP of that width, which we have encoded ourselves: no stranger's bytes are read here. */
async function make(key: string, width: number): Promise<Buffer | null> {
  const source = (await widthFor(key)) === width ? await get(fileOf(key, width, "webp")) : null;
  if (!source) return null;
  const bytes = await sharp(source, { limitInputPixels: MAX_PIXELS })
    // What was see-through is white, as the paper of a letter is.
    .flatten({ background: "#fff" })
    .jpeg({ quality: QUALITY, progressive: true })
    .toBuffer();
  await put(fileOf(key, width, "jpg"), bytes);
  return bytes;
}

/**
 * A picture in JPEG as letters show it (mailWidth), made and stored when it is first asked for: few pictures ever lead a
 * letter, and those of old items have none. One after another, and each once in a process, whoever else asks.
 * @returns null when there is no such picture, or this is not the width for letters.
 */
export async function mailPicture(key: string, width: number): Promise<Buffer | null> {
  const name = fileOf(key, width, "jpg");
  return (await get(name)) ?? line.get(name, () => make(key, width));
}
