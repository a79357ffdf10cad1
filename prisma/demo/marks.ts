import { box, disk, line, poly, shape } from "./scenes/brush.ts";

const SIDE = 320;
const MIDDLE = SIDE / 2;

/** Something set around the middle, so many times. */
const around = (times: number, drawn: string) =>
  Array.from(
    { length: times },
    (_, at) => `<g transform="rotate(${(360 / times) * at} ${MIDDLE} ${MIDDLE})">${drawn}</g>`,
  ).join("");

/** A mill wheel, its paddles in the water. */
const wheel = (ink: string, water: string) =>
  around(12, shape(box(MIDDLE - 9, 18, 18, 34), ink)) +
  around(6, line(`M${MIDDLE} ${MIDDLE}V60`, ink, 9)) +
  `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="104" fill="none" stroke="${ink}" stroke-width="16"/>` +
  shape(disk(MIDDLE, MIDDLE, 24), ink) +
  shape("M0 262q40 -24 80 0t80 0t80 0t80 0V320H0z", water);

/** An open book, and the sun above it. */
const book = (ink: string, sun: string) =>
  shape(disk(MIDDLE, 92, 46), sun) +
  line("M160 18v-4M92 44l-4 -4M228 44l4 -4M66 100h-6M254 100h6", sun, 12) +
  shape("M152 176q-58 -40 -124 -22v118q66 -18 124 22z", ink) +
  shape("M168 176q58 -40 124 -22v118q-66 -18 -124 22z", ink);

/** Crossed oars over a wave. */
const oars = (ink: string, water: string) => {
  const oar = line("M160 40V226", ink, 14) + shape("M138 214h44l10 62q-32 18 -64 0z", ink);
  const turned = (degrees: number) => `<g transform="rotate(${degrees} ${MIDDLE} ${MIDDLE})">${oar}</g>`;
  return turned(42) + turned(-42) + line("M24 292q34 -22 68 0t68 0t68 0t68 0", water, 14);
};

/** A cross on its hill; a red one on white is not anybody’s to use (Geneva Convention I, article 44). */
const hill = (ink: string, grass: string) =>
  shape("M0 300q80 -104 160 -104t160 104v20H0z", grass) +
  shape(box(130, 26, 60, 170), ink) +
  shape(box(75, 81, 170, 60), ink) +
  shape(poly([150, 320], [170, 320], [164, 212], [156, 212]), "#fff");

/** What stands at the head of the demo's newsrooms, by organisation. */
const marks: Record<string, string> = {
  millwright: wheel("#6d2a1c", "#3f6d7c"),
  "riverbend-schools": book("#22386b", "#d9962a"),
  "lakeshore-rowing": oars("#0f5257", "#5aa0a8"),
  "alder-valley-hospital": hill("#1f5f8b", "#4c7a4a"),
};

/** An organisation's mark as SVG, square and on white; null when it has none. */
export function markSvg(organisation: string): string | null {
  const drawn = marks[organisation];
  if (!drawn) return null;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="#fff"/>${drawn}</svg>`;
}
