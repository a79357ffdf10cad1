import { mailWidth, mediaKeyOf, mediaPath } from "@/lib/media/schema";
import type { NewsImage } from "./schema";

type Renditions = Pick<NewsImage, "url" | "width" | "height" | "widths">;
export type Rendition = { url: string; width?: number; height?: number; contentType: string };

const TYPES: Record<string, string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
};

const endingOf = (url: string) => /\.(\w+)$/.exec(url)?.[1]?.toLowerCase() ?? "webp";
const addressOf = (url: string, width: number, format: string) =>
  url.replace(/\d+\.\w+$/, `${width}.${format}`);

/**
 * A picture's addresses in one format as an HTML `srcset`; undefined when there is nothing to choose from.
 * @param format an ending, by default the one of the picture's own address
 */
export const sourceSet = (
  { url, widths }: Pick<NewsImage, "url" | "widths">,
  format = endingOf(url),
): string | undefined =>
  widths.length > 1 || (widths.length === 1 && format !== endingOf(url))
    ? widths.map((width) => `${addressOf(url, width, format)} ${width}w`).join(", ")
    : undefined;

/** A picture in each of its widths with the height that goes with it, in the format of its own address. */
export function renditionsOf({ url, width, height, widths }: Renditions): Rendition[] {
  const contentType = TYPES[endingOf(url)] ?? "image/webp";
  if (!width || !height || widths.length === 0) return [{ url, width, height, contentType }];
  return widths.map((each) => ({
    url: addressOf(url, each, endingOf(url)),
    width: each,
    height: Math.max(1, Math.round((height * each) / width)),
    contentType,
  }));
}

/** The widest rendition: what is shared and indexed must not be a thumbnail. */
export const widest = (image: Renditions): Rendition => renditionsOf(image).at(-1) as Rendition;

/** The address of a picture for mails: in JPEG, which all of them show; of one that is not ours, its own. */
export function mailAddress({ url, widths }: Pick<NewsImage, "url" | "widths">): string {
  const [key, width] = [mediaKeyOf(url), mailWidth(widths)];
  return key && width ? mediaPath(key, width, "jpg") : url;
}
