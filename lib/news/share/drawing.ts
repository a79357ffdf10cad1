import { createHash } from "node:crypto";
import type { NewsImage } from "../schema";

/** All that is on the picture shown of a story where it is shared. */
export type Drawing = {
  nameplate: string;
  /** #rrggbb */
  accent: string;
  rubric: string;
  headline: string;
  credit: string;
  day: string;
  /** Directions of the title's words and of the story's. */
  titleSide: "ltr" | "rtl";
  side: "ltr" | "rtl";
  picture: Pick<NewsImage, "url" | "focalX" | "focalY"> | null;
};

export const SHARE_SIZE = { width: 1200, height: 630 };

/** Goes up when the drawing of the same becomes another one. */
const DESIGN = 1;

/** A name that changes with whatever is drawn: pictures are kept elsewhere by their address. */
export const printOf = (drawing: Drawing): string =>
  createHash("sha256")
    .update(JSON.stringify([DESIGN, drawing]))
    .digest("hex")
    .slice(0, 16);

/** Whether white or near-black is easier to read on a colour (WCAG 2.2, relative luminance). */
export function inkOn(colour: string): "#ffffff" | "#1c1a17" {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.19 ? "#1c1a17" : "#ffffff";
}
