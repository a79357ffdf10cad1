// Reading a stranger's picture and making ours of it. What leaves here is pixels that we have encoded: whatever else
// the file carried (GPS, comments, an archive behind its end) stays behind.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Metadata, type Sharp } from "sharp";
import { FORMATS, type ImageFormat, MAX_PIXELS, MAX_SIDE, WIDTHS } from "../schema.ts";
import { type MadeFile, Refused, type Verdict } from "./verdict.ts";

// One picture at a time on one core, and nothing kept: several at once would cost memory, not time.
sharp.cache(false);
sharp.concurrency(1);
// Only the decoders of the formats we take: libvips knows many more, and guesses by content.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Uhdr", "Png", "Webp", "Heif", "Nsgif", "Tiff"].map((each) => `VipsForeignLoad${each}`),
});

const number = (value: number) => value.toLocaleString("en");

const DAMAGED =
  "The picture cannot be read to its end: it is damaged or was cut off. Export it again and upload that.";

async function headerOf(file: string): Promise<Metadata & { width: number; height: number }> {
  // The size is looked at before anything is decoded, by us: libvips' own message names no numbers.
  const header = await sharp(file, { limitInputPixels: false }).metadata();
  if (!header.width || !header.height) throw new Refused(DAMAGED);
  return header as Metadata & { width: number; height: number };
}

/** @throws Refused for what is too large to decode, and for what moves. */
function assertStill({
  width,
  height,
  pages = 1,
  format,
}: Metadata & { width: number; height: number }): void {
  // Frames of an animation lie below one another.
  const tall = pages > 1 ? Math.round(height / pages) : height;
  if (width > MAX_SIDE || tall > MAX_SIDE || width * tall > MAX_PIXELS)
    throw new Refused(
      `The picture has ${number(width)} × ${number(tall)} pixels. The most we take is ${number(MAX_SIDE)} on a side and ${number(MAX_PIXELS / 1_000_000)} million in all: make it smaller and upload that.`,
    );
  if (pages > 1)
    throw new Refused(
      format === "tiff"
        ? `The file holds ${number(pages)} pictures. Save the one you want by itself.`
        : `The picture is an animation of ${number(pages)} frames. News pictures stand still: save the frame you want as PNG or JPEG.`,
    );
}

const encoders: Record<ImageFormat, (image: Sharp) => Sharp> = {
  // Chosen by eye and clock: one step of effort more takes twice as long and saves four per cent.
  avif: (image) => image.avif({ quality: 52, effort: 3 }),
  webp: (image) => image.webp({ quality: 78, effort: 4 }),
};

/** The picture upright, in sRGB with 8 bits, at most as wide as our widest. */
async function base(file: string) {
  return sharp(file, { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true })
    .autoOrient()
    .resize({ width: WIDTHS[WIDTHS.length - 1], withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
}

/**
 * Makes the files of a picture in `folder`, one after another.
 * @throws Refused with a message for the uploader
 */
export async function checkPicture(file: string, contentType: string, folder: string): Promise<Verdict> {
  try {
    const header = await headerOf(file);
    assertStill(header);
    const { data, info } = await base(file);
    const turned = (header.orientation ?? 1) >= 5;
    const [width, height] = turned ? [header.height, header.width] : [header.width, header.height];
    const widths: number[] = WIDTHS.filter((each) => each <= width);
    if (widths.length === 0) widths.push(width);
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const files: MadeFile[] = [];
    for (const each of widths)
      for (const format of FORMATS) {
        const name = `${each}.${format}`;
        const image = sharp(data, { raw, limitInputPixels: MAX_PIXELS }).resize({ width: each });
        await writeFile(path.join(folder, name), await encoders[format](image).toBuffer());
        files.push({ name, width: each, format });
      }
    return { kind: "image", contentType, width, height, files };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(DAMAGED);
  }
}
