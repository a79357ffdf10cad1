import type { Dice } from "../random.ts";
import type { Palette } from "./palettes.ts";

export const width = 1600;
export const height = 1067;

/** What a scene draws with: dice of its own, its inks, and a counter for clip paths. */
export interface Easel {
  roll: Dice;
  ink: Palette;
  clips: { count: number };
}

export type Scenery = (easel: Easel) => string;

const round = (value: number) => Math.round(value * 10) / 10;

export const shape = (d: string, fill: string, more = "") => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d: string, stroke: string, thick: number, more = "") =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${thick}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const box = (x: number, y: number, w: number, h: number) =>
  `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`;
export const disk = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;
export const poly = (...points: [number, number][]) =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}z`;

/** Heights of a hill line: waves of three lengths around `y`. */
export function contour(roll: Dice, y: number, swing: number): (x: number) => number {
  const waves = [1.1, 2.3, 4.9].map((pitch, order) => ({
    pitch: (pitch + roll.next() * 0.8) / 250,
    phase: roll.next() * 6.3,
    size: swing / (1 + order * 1.7),
  }));
  return (x) =>
    y + waves.reduce((sum, { pitch, phase, size }) => sum + size * Math.sin(x * pitch + phase), 0);
}

/** The area below a contour. */
export function below(line: (x: number) => number): string {
  const points = Array.from({ length: 65 }, (_, step) => `${step * 25} ${round(line(step * 25))}`);
  return `M0 ${height}L${points.join("L")}L${width} ${height}z`;
}

/**
 * Halftone dots inside an outline, growing from nothing to full along a direction, laid over in multiply and
 * a little out of register, as the second drum of a duplicator prints them.
 * @param area x, y, width and height that hold the outline
 * @param full where dots are largest; @param cell grid pitch in pixels
 */
export function halftone(
  { clips }: Easel,
  outline: string,
  color: string,
  area: [x: number, y: number, w: number, h: number],
  full: "top" | "bottom" | "left" | "right" = "bottom",
  cell = 13,
  strength = 0.62,
): string {
  const [left, top, w, h] = area;
  const id = `clip${clips.count++}`;
  const dots: string[] = [];
  for (let row = 0; row * cell * 0.87 < h + cell; row++) {
    for (let column = -1; column * cell < w + cell; column++) {
      const x = left + column * cell + (row % 2) * (cell / 2);
      const y = top + row * cell * 0.87;
      const along = {
        top: 1 - (y - top) / h,
        bottom: (y - top) / h,
        left: 1 - (x - left) / w,
        right: (x - left) / w,
      }[full];
      const radius = cell * strength * Math.max(0, Math.min(1, along)) ** 0.8;
      if (radius > 0.9) dots.push(disk(x, y, radius));
    }
  }
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})" style="mix-blend-mode:multiply"><path d="${dots.join("")}" fill="${color}" opacity="0.5" transform="translate(3 2)"/></g>`;
}

/** A sky of one ink, shaded from the top, with a sun or moon when asked for. */
export function sky(easel: Easel, horizon: number, sun?: { x: number; y: number; r: number }): string {
  const all = box(0, 0, width, horizon + 60);
  const { ink } = easel;
  return [
    shape(box(0, 0, width, height), ink.sky),
    halftone(easel, all, ink.mid, [0, 0, width, horizon], "top", 14, 0.55),
    sun
      ? shape(disk(sun.x, sun.y, sun.r * 1.5), ink.glow, 'opacity="0.28"') +
        shape(disk(sun.x, sun.y, sun.r), ink.glow)
      : "",
  ].join("");
}

/** Long flat clouds cut from paper. */
export function clouds({ roll }: Easel, color: string, count: number, top: number, bottom: number): string {
  return Array.from({ length: count }, (_, at) => {
    const long = roll.whole(170, 400);
    const x = ((at + roll.next()) * width) / count - long / 2;
    const y = roll.whole(top, bottom);
    const thick = roll.whole(16, 28);
    const puff = (along: number, size: number) =>
      shape(disk(x + long * along, y + thick - thick * size, thick * size), color);
    const base = `M${x} ${y + thick}a${thick / 2} ${thick / 2} 0 0 1 0 ${-thick}h${long}a${thick / 2} ${thick / 2} 0 0 1 0 ${thick}z`;
    return shape(base, color) + puff(0.28, 1.1) + puff(0.48, 1.7) + puff(0.68, 1.2);
  }).join("");
}

/** A rounded tree, half of it in shade. */
export function tree(easel: Easel, x: number, foot: number, size: number, leaf = easel.ink.deep): string {
  const crown = `${disk(x, foot - size * 0.72, size * 0.34)}${disk(x - size * 0.2, foot - size * 0.55, size * 0.26)}${disk(x + size * 0.22, foot - size * 0.56, size * 0.25)}`;
  return (
    shape(box(x - size * 0.035, foot - size * 0.5, size * 0.07, size * 0.52), easel.ink.ink) +
    shape(crown, leaf) +
    halftone(
      easel,
      crown,
      easel.ink.ink,
      [x - size * 0.5, foot - size * 1.1, size, size * 0.85],
      "right",
      9,
      0.5,
    )
  );
}

/** A pointed tree. */
export const fir = (x: number, foot: number, size: number, color: string) =>
  shape(
    [0, 1, 2]
      .map((tier) =>
        poly(
          [x, foot - size + tier * size * 0.2],
          [x + size * (0.13 + tier * 0.055), foot - size * 0.55 + tier * size * 0.21],
          [x - size * (0.13 + tier * 0.055), foot - size * 0.55 + tier * size * 0.21],
        ),
      )
      .join("") + box(x - size * 0.025, foot - size * 0.15, size * 0.05, size * 0.15),
    color,
  );

/** Short horizontal strokes on water, denser toward the viewer. */
export function ripples({ roll }: Easel, color: string, top: number, bottom: number, count: number): string {
  const strokes = Array.from({ length: count }, () => {
    const depth = roll.next() ** 0.7;
    const y = top + depth * (bottom - top);
    const long = 20 + depth * roll.whole(30, 170);
    const x = roll.whole(-50, width);
    return `M${x} ${round(y)}q${round(long / 4)} ${-3 - depth * 4} ${round(long / 2)} 0t${round(long / 2)} 0`;
  });
  return line(strokes.join(""), color, 4, 'opacity="0.75"');
}

/** A gabled house with lit windows; `x`, `foot` is its lower left corner. */
export function house(
  easel: Easel,
  x: number,
  foot: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
): string {
  const { ink, roll } = easel;
  const eaves = foot - h;
  const windows = Array.from({ length: Math.max(1, Math.floor(w / 62)) }, (_, at) =>
    Array.from({ length: Math.max(1, Math.floor(h / 78)) }, (_, floor) =>
      shape(box(x + 20 + at * 56, eaves + 22 + floor * 72, 24, 36), roll.chance(0.6) ? ink.glow : ink.ink),
    ).join(""),
  ).join("");
  const front = box(x, eaves, w, h);
  return (
    shape(front, wall) +
    halftone(easel, front, ink.ink, [x, eaves, w, h], "right", 10, 0.42) +
    shape(poly([x - 12, eaves], [x + w / 2, eaves - w * 0.36], [x + w + 12, eaves]), roof) +
    shape(box(x + w * 0.7, eaves - w * 0.3, w * 0.09, w * 0.22), ink.ink) +
    windows
  );
}
