import { box, disk, halftone, height, line, poly, type Scenery, shape, width } from "./brush.ts";

/** Laboratory glass on a bench under a window. */
export const lab: Scenery = (easel) => {
  const { roll, ink } = easel;
  const panes = [0, 1, 2]
    .map(
      (at) =>
        shape(box(230 + at * 400, 90, 340, 460), ink.sky) +
        halftone(easel, box(230 + at * 400, 90, 340, 460), ink.mid, [230, 90, 1200, 460], "top", 14, 0.6) +
        line(`M${400 + at * 400} 90v460M${230 + at * 400} 320h340`, ink.paper, 12),
    )
    .join("");
  const flask = (x: number, size: number, liquid: string) => {
    const glass = `M${x - size * 0.14} ${780 - size}V${780 - size * 0.62}L${x - size * 0.48} ${780 - 14}Q${x - size * 0.5} 780 ${x - size * 0.4} 780H${x + size * 0.4}Q${x + size * 0.5} 780 ${x + size * 0.48} ${780 - 14}L${x + size * 0.14} ${780 - size * 0.62}V${780 - size}z`;
    return (
      shape(glass, ink.paper, 'opacity="0.75"') +
      shape(
        poly(
          [x - size * 0.34, 780 - size * 0.28],
          [x + size * 0.34, 780 - size * 0.28],
          [x + size * 0.46, 776],
          [x - size * 0.46, 776],
        ),
        liquid,
      ) +
      halftone(easel, glass, ink.ink, [x - size / 2, 780 - size, size, size], "right", 9, 0.4) +
      line(glass, ink.ink, 6) +
      line(`M${x - size * 0.2} ${780 - size}h${size * 0.4}`, ink.ink, 10) +
      shape(
        Array.from({ length: 5 }, () =>
          disk(x + (roll.next() - 0.5) * size * 0.5, 770 - roll.next() * size * 0.22, 5),
        ).join(""),
        ink.paper,
      )
    );
  };
  const tubes = (x: number) =>
    Array.from({ length: 6 }, (_, at) => {
      const left = x + at * 48;
      const full = roll.whole(50, 150);
      return (
        shape(`M${left} 560v190a15 15 0 0 0 30 0v-190z`, ink.paper) +
        shape(
          `M${left} ${765 - full}v${full - 15}a15 15 0 0 0 30 0v${15 - full}z`,
          roll.pick([ink.warm, ink.glow, ink.deep]),
        ) +
        line(`M${left} 560v190a15 15 0 0 0 30 0v-190`, ink.ink, 5)
      );
    }).join("") + shape(box(x - 20, 640, 316, 22) + box(x - 20, 764, 316, 18), ink.deep);
  const scope = (x: number) =>
    line(`M${x + 20} 770h150M${x + 150} 770Q${x + 240} 640 ${x + 130} 560`, ink.ink, 26) +
    line(`M${x + 70} 690L${x + 150} 500`, ink.ink, 46) +
    line(`M${x + 142} 520l26 -62`, ink.warm, 34) +
    line(`M${x + 10} 712h110`, ink.ink, 14);
  const places = roll.some([250, 640, 1010], 3);
  return (
    shape(box(0, 0, width, height), ink.glow) +
    halftone(easel, box(0, 0, width, 780), ink.warm, [0, 0, width, 780], "bottom", 15, 0.4) +
    panes +
    scope(places[0]!) +
    tubes(places[1]!) +
    flask(places[2]! + 90, 250, ink.warm) +
    flask(places[2]! + 290, 170, ink.deep) +
    flask(1420, 210, ink.mid) +
    flask(130, 190, ink.glow) +
    shape(box(0, 780, width, 40), ink.ink) +
    shape(box(0, 820, width, 260), ink.deep) +
    halftone(easel, box(0, 820, width, 250), ink.ink, [0, 820, width, 250]) +
    shape([120, 640, 1160].map((x) => box(x, 870, 320, 120)).join(""), ink.mid) +
    shape([120, 640, 1160].map((x) => box(x + 125, 915, 70, 14)).join(""), ink.ink)
  );
};

/** Tall shelves and a reading lamp. */
export const library: Scenery = (easel) => {
  const { roll, ink } = easel;
  const shelves = [0, 1, 2, 3].map((row) => {
    const foot = 220 + row * 210;
    let x = 30;
    const books: string[] = [];
    while (x < width - 40) {
      if (roll.chance(0.06)) {
        x += roll.whole(30, 80);
        continue;
      }
      const w = roll.whole(18, 46);
      const h = roll.whole(110, 172);
      const cover = roll.pick([ink.warm, ink.deep, ink.mid, ink.glow, ink.paper, ink.ink]);
      books.push(
        shape(box(x, foot - h, w, h), cover),
        line(
          `M${x + 4} ${foot - h + 22}h${w - 8}M${x + 4} ${foot - 24}h${w - 8}`,
          cover === ink.paper || cover === ink.glow ? ink.ink : ink.paper,
          3.5,
        ),
      );
      x += w + 3;
    }
    return (
      books.join("") +
      halftone(easel, box(0, foot - 180, width, 180), ink.ink, [0, foot - 180, width, 180], "top", 12, 0.5) +
      shape(box(0, foot, width, 26), ink.warm) +
      shape(box(0, foot + 20, width, 8), ink.ink)
    );
  });
  const x = roll.whole(420, 1180);
  const ladder = roll.chance(0.5) ? 180 : 1350;
  return (
    shape(box(0, 0, width, height), ink.ink) +
    shelves.join("") +
    line(
      `M${ladder} 60L${ladder - 70} 900M${ladder + 90} 60L${ladder + 60} 900${[0, 1, 2, 3, 4, 5, 6].map((rung) => `M${ladder - 10 - rung * 9} ${160 + rung * 108}h${95 + rung * 4}`).join("")}`,
      ink.glow,
      13,
    ) +
    shape(poly([x - 90, 640], [x + 90, 640], [x + 440, 900], [x - 440, 900]), ink.glow, 'opacity="0.35"') +
    shape(box(0, 890, width, 190), ink.deep) +
    shape(box(0, 890, width, 18), ink.paper) +
    halftone(easel, box(0, 908, width, 160), ink.ink, [0, 908, width, 160]) +
    line(`M${x} 890V640`, ink.ink, 14) +
    shape(`M${x - 120} 650Q${x - 110} 540 ${x} 540T${x + 120} 650z`, ink.mid) +
    line(`M${x - 120} 650h240`, ink.ink, 9) +
    shape(box(x - 60, 880, 120, 14), ink.ink) +
    shape(`M${x + 120} 886q70 -46 130 0q60 -46 130 0v-30q-70 -40 -130 0q-60 -40 -130 0z`, ink.paper) +
    shape(box(x - 340, 852, 170, 38), ink.warm) +
    shape(box(x - 326, 820, 150, 32), ink.glow)
  );
};
