import "server-only";
import sharp, { type OverlayOptions } from "sharp";
import { canSet, fitType, plainLine, type SetType } from "@/lib/core/typesetting/set";
import { type Drawing, inkOn, SHARE_SIZE } from "./drawing";
import { cutPicture } from "./picture";

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
const [PAPER, INK, GREY, RULE] = ["#fffdf9", "#1c1a17", "#57534c", "#d9d3c7"];
const BAND = 112;
const MARGIN = 60;
const FOOT = 84;
const PICTURE = 440;
const LONGEST = 220;

const block = (
  left: number,
  top: number,
  width: number,
  height: number,
  background: string,
): OverlayOptions => ({
  input: { create: { width, height, channels: 4, background } },
  left,
  top,
});

/** Set type at the left of a column, or at its right where words run that way. */
function placed(
  set: SetType,
  column: { left: number; width: number },
  top: number,
  side: string,
): OverlayOptions {
  const { data, width, height } = set;
  const left = column.left + (side === "rtl" ? column.width - width : 0);
  return { input: data, raw: { width, height, channels: 4 }, left, top: Math.round(top) };
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).toWellFormed();
  return `${cut.replace(/\s+\S*$/, "")}…`;
}

type Words = { text: string; sizes: number[]; colour: string; width: number; height: number };

/** Words that we have all the characters of, in the largest size that has room; null for others. */
async function words({ text, sizes, ...room }: Words): Promise<SetType | null> {
  const line = plainLine(text);
  return line && (await canSet(line)) ? fitType(line, sizes, room) : null;
}

/**
 * The picture shown of a story where it is shared, as JPEG of 1200 × 630: nameplate, rubric, headline, source and day,
 * beside the story's own picture when it has one. A line in a script that our faces have not (Chinese, Japanese,
 * Korean, Devanagari, Thai, …) is left out rather than drawn as boxes; the title's name stands for such a headline.
 */
export async function drawShare(drawing: Drawing): Promise<Buffer> {
  const { accent, titleSide, side } = drawing;
  const cut = drawing.picture ? await cutPicture(drawing.picture, PICTURE, HEIGHT - BAND) : null;
  const right = titleSide === "rtl";
  const inner = WIDTH - 2 * MARGIN - (cut ? PICTURE - 10 : 0);
  const column = { left: MARGIN + (cut && right ? PICTURE - 10 : 0), width: inner };
  const layers: OverlayOptions[] = [block(0, 0, WIDTH, BAND, accent)];
  if (cut) layers.push({ input: cut, left: right ? 0 : WIDTH - PICTURE, top: BAND });
  const whole = { left: MARGIN, width: WIDTH - 2 * MARGIN };
  const name = await words({
    text: shortened(drawing.nameplate, 80),
    sizes: [52, 44, 36, 28],
    colour: inkOn(accent),
    width: whole.width,
    height: 72,
  });
  if (name) layers.push(placed(name, whole, (BAND - name.height) / 2, titleSide));
  let top = BAND + 40;
  const rubric = await words({
    text: shortened(drawing.rubric.toLocaleUpperCase(), 60),
    sizes: [24],
    colour: inkOn(accent) === "#ffffff" ? accent : GREY,
    width: inner,
    height: 34,
  });
  if (rubric) layers.push(placed(rubric, column, top, titleSide));
  top += rubric ? 50 : 0;
  const room = { colour: INK, width: inner, height: HEIGHT - FOOT - 24 - top };
  const sizes = [84, 76, 68, 60, 54, 48, 42, 36, 32, 28];
  const headline = await words({ text: shortened(drawing.headline, LONGEST), sizes, ...room });
  const said = headline ?? (await words({ text: shortened(drawing.nameplate, 80), sizes, ...room }));
  if (said) layers.push(placed(said, column, top, headline ? side : titleSide));
  const foot = await words({
    text: [shortened(drawing.credit, 60), drawing.day].filter(Boolean).join(" · "),
    sizes: [26, 22, 18],
    colour: GREY,
    width: inner,
    height: 40,
  });
  layers.push(block(column.left, HEIGHT - FOOT, inner, 2, RULE));
  if (foot) layers.push(placed(foot, column, HEIGHT - FOOT + (FOOT - foot.height) / 2, titleSide));
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
    .composite(layers)
    .jpeg({ quality: 84, chromaSubsampling: "4:4:4" })
    .toBuffer();
}
