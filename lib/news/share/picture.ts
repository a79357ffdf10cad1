import "server-only";
import sharp from "sharp";
import { get } from "@/lib/core/storage";
import type { Drawing } from "./drawing";

const OURS = /^\/media\/([a-f0-9]{32}\/\d{1,5}\.(?:avif|webp))$/;

/**
 * The story's picture, cut to a size so that what matters in it stays in sight, as an encoded image; null when there is
 * none of our own or it cannot be read.
 */
export async function cutPicture(
  picture: NonNullable<Drawing["picture"]>,
  width: number,
  height: number,
): Promise<Buffer | null> {
  const [, key] = OURS.exec(picture.url) ?? [];
  const bytes = key ? await get(key) : null;
  if (!bytes) return null;
  try {
    const size = await sharp(bytes).metadata();
    const scale = Math.max(width / size.width, height / size.height);
    const [wide, high] = [Math.ceil(size.width * scale), Math.ceil(size.height * scale)];
    const start = (whole: number, part: number, focus: number) =>
      Math.round(Math.min(Math.max(whole * focus - part / 2, 0), whole - part));
    return await sharp(bytes)
      .resize(wide, high, { fit: "fill" })
      .extract({
        left: start(wide, width, picture.focalX),
        top: start(high, height, picture.focalY),
        width,
        height,
      })
      .png({ compressionLevel: 1 })
      .toBuffer();
  } catch {
    return null;
  }
}
