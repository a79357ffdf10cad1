import "server-only";
import sharp from "sharp";
import { characterRanges, FAMILIES, fontFiles } from "./fonts";

/** Set type as a picture with a transparent ground; `data` are raw pixels, four bytes each. */
export type SetType = { data: Buffer; width: number; height: number };
type Wish = {
  /** Height of the type in pixels. */
  size: number;
  /** #rrggbb */
  colour: string;
  /** Where lines break, in pixels. */
  width: number;
};

type Ready = { fontfile: string; ranges: [number, number][] };
let ready: Promise<Ready> | undefined;

/** Loads every file once: from then on the type setter has them all. */
async function load(): Promise<Ready> {
  const files = await fontFiles();
  for (const fontfile of files)
    await sharp({ text: { text: "x", font: `${FAMILIES} 8`, fontfile, rgba: true } })
      .raw()
      .toBuffer();
  return { fontfile: files[0] as string, ranges: await characterRanges() };
}

function loaded(): Promise<Ready> {
  ready ??= load().catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/** Text without what is drawn in colours of its own, in one line of single spaces. */
export const plainLine = (text: string): string =>
  text
    .replace(
      /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{fe0f}|\u{20e3}/gu,
      "",
    )
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Whether our faces have every character of a text: whatever they lack would be an empty box. */
export async function canSet(text: string): Promise<boolean> {
  const { ranges } = await loaded();
  return [...text].every((character) => {
    const code = character.codePointAt(0) as number;
    return ranges.some(([from, to]) => code >= from && code <= to);
  });
}

const markup = (text: string) => text.replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);

/**
 * Sets a text in one colour. Lines break at words, and inside those that are wider than a line; scripts are shaped and
 * run in their own direction (Pango, Unicode TR 9).
 */
export async function setType(text: string, { size, colour, width }: Wish): Promise<SetType> {
  const { fontfile } = await loaded();
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" line_height="0.9">${markup(text)}</span>`,
      font: `${FAMILIES} ${size}`,
      fontfile,
      width,
      // One point is one pixel.
      dpi: 72,
      rgba: true,
      wrap: "word-char",
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The same in the largest of some sizes (descending) at which it is no higher than there is room; else null. */
export async function fitType(
  text: string,
  sizes: number[],
  { height, ...wish }: { colour: string; width: number; height: number },
): Promise<SetType | null> {
  for (const size of sizes) {
    const set = await setType(text, { ...wish, size });
    if (set.height <= height && set.width <= wish.width) return set;
  }
  return null;
}
