import { widest } from "../renditions";
import type { NewsImage } from "../schema";

/** A thing of schema.org, as JSON-LD. */
export type Thing = Record<string, unknown>;

/** Absolute addresses and names the item itself does not know. */
export type Surroundings = {
  url: string;
  publisher: Thing;
  absolute: (path: string) => string;
};

/** A picture at its widest: what is shown in results must not be a thumbnail. */
export function imageObject(image: NewsImage, absolute: Surroundings["absolute"]): Thing {
  const { url, width, height, contentType } = widest(image);
  return {
    "@type": "ImageObject",
    url: absolute(url),
    ...(width && height ? { width, height } : {}),
    encodingFormat: contentType,
    ...(image.caption ? { caption: image.caption } : {}),
    ...(image.credit ? { creditText: image.credit } : {}),
    ...(image.licence ? { copyrightNotice: image.licence } : {}),
  };
}
