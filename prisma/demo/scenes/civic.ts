import {
  below,
  box,
  clouds,
  contour,
  disk,
  halftone,
  line,
  poly,
  type Scenery,
  shape,
  sky,
  tree,
  width,
} from "./brush.ts";

/** A courthouse with columns and a clock tower. */
export const courthouse: Scenery = (easel) => {
  const { roll, ink } = easel;
  const left = 330 + roll.whole(-60, 60);
  const front = box(left, 480, 940, 380);
  const stone = roll.pick([ink.paper, ink.glow, ink.warm]);
  const columns = Array.from({ length: 6 }, (_, at) => {
    const x = left + 240 + at * 86;
    const shaft = box(x, 500, 36, 330);
    return (
      shape(shaft, ink.paper) +
      halftone(easel, shaft, ink.ink, [x, 500, 36, 330], "right", 8, 0.5) +
      shape(box(x - 8, 486, 52, 16) + box(x - 8, 826, 52, 18), ink.paper)
    );
  });
  const windows = [0, 1]
    .flatMap((side) =>
      [0, 1].flatMap((row) =>
        [0, 1].map((at) => box(left + 40 + side * 700 + at * 92, 540 + row * 150, 44, 92)),
      ),
    )
    .join("");
  const tower = box(left + 390, 150, 160, 250);
  return (
    sky(easel, 700, roll.chance(0.6) ? { x: roll.whole(120, 1480), y: 220, r: 84 } : undefined) +
    clouds(easel, ink.paper, 4, 100, 360) +
    shape(below(contour(roll, 820, 14)), ink.mid) +
    shape(tower, stone) +
    halftone(easel, tower, ink.ink, [left + 390, 150, 160, 250], "right", 11, 0.5) +
    shape(`M${left + 376} 152Q${left + 470} -30 ${left + 564} 152z`, ink.deep) +
    line(`M${left + 470} 60V10`, ink.ink, 6) +
    shape(disk(left + 470, 232, 50), ink.paper) +
    line(`M${left + 470} 232V196M${left + 470} 232L${left + 496} 246`, ink.ink, 7) +
    shape(front, stone) +
    halftone(easel, front, ink.warm, [left, 480, 940, 380], "right", 13, 0.45) +
    shape(windows, ink.ink) +
    shape(box(left + 216, 480, 510, 380), ink.deep) +
    columns.join("") +
    shape(poly([left + 190, 486], [left + 470, 372], [left + 750, 486]), stone) +
    halftone(
      easel,
      poly([left + 190, 486], [left + 470, 372], [left + 750, 486]),
      ink.ink,
      [left + 190, 372, 560, 114],
      "bottom",
      10,
      0.4,
    ) +
    shape(
      [0, 1, 2, 3].map((step) => box(left + 180 - step * 26, 844 + step * 22, 580 + step * 52, 24)).join(""),
      ink.paper,
    ) +
    line(
      [0, 1, 2, 3].map((step) => `M${left + 180 - step * 26} ${868 + step * 22}h${580 + step * 52}`).join(""),
      ink.ink,
      4,
    ) +
    shape(box(0, 934, width, 140), ink.ink) +
    tree(easel, left - 150, 950, roll.whole(300, 420)) +
    tree(easel, left + 1090, 950, roll.whole(300, 420))
  );
};

/** A brick schoolhouse and its yard. */
export const school: Scenery = (easel) => {
  const { roll, ink } = easel;
  const left = 280 + roll.whole(-50, 80);
  const front = box(left, 470, 940, 370);
  const panes = Array.from({ length: 8 }, (_, at) => at)
    .filter((at) => at !== 3 && at !== 4)
    .flatMap((at) =>
      [0, 1].map((row) => {
        const x = left + 42 + at * 112;
        const y = 520 + row * 160;
        return (
          shape(box(x, y, 72, 106), roll.chance(0.5) ? ink.glow : ink.sky) +
          line(`M${x + 36} ${y}v106M${x} ${y + 53}h72`, ink.ink, 5)
        );
      }),
    )
    .join("");
  const children = Array.from({ length: 7 }, () => {
    const x = roll.whole(120, 1480);
    const y = roll.whole(930, 1010);
    return shape(
      poly([x - 16, y], [x + 16, y], [x + 10, y - 52], [x - 10, y - 52]) + disk(x, y - 68, 16),
      roll.pick([ink.ink, ink.warm, ink.paper]),
    );
  }).join("");
  return (
    sky(easel, 640, { x: roll.whole(150, 500), y: 200, r: 78 }) +
    clouds(easel, ink.paper, 4, 100, 330) +
    shape(below(contour(roll, 800, 20)), ink.mid) +
    shape(front, ink.warm) +
    halftone(easel, front, ink.ink, [left, 470, 940, 370], "right", 12, 0.42) +
    line(
      Array.from({ length: 9 }, (_, row) => `M${left} ${500 + row * 40}h940`).join(""),
      ink.paper,
      2,
      'opacity="0.35"',
    ) +
    shape(poly([left - 30, 474], [left + 120, 330], [left + 820, 330], [left + 970, 474]), ink.deep) +
    shape(poly([left + 340, 474], [left + 470, 350], [left + 600, 474]), ink.paper) +
    shape(disk(left + 470, 432, 28), ink.ink) +
    shape(box(left + 420, 230, 100, 110), ink.paper) +
    shape(poly([left + 400, 232], [left + 470, 150], [left + 540, 232]), ink.deep) +
    shape(disk(left + 470, 290, 26), ink.glow) +
    panes +
    shape(box(left + 400, 640, 140, 200), ink.ink) +
    shape(box(left + 414, 656, 52, 184) + box(left + 474, 656, 52, 184), ink.deep) +
    shape(box(0, 836, width, 240), ink.glow) +
    halftone(easel, box(0, 836, width, 240), ink.warm, [0, 836, width, 240]) +
    line(`M${left - 130} 900V330`, ink.ink, 9) +
    shape(`M${left - 126} 336q60 -24 110 4t110 0v80q-60 28 -110 0t-110 0z`, ink.warm) +
    tree(easel, left + 1100, 880, 380) +
    children
  );
};

/** A skyline with lit windows. */
export const city: Scenery = (easel) => {
  const { roll, ink } = easel;
  const rows = [ink.mid, ink.deep, ink.ink].map((color, depth) => {
    let x = -30;
    const blocks: string[] = [];
    while (x < width) {
      const w = roll.whole(80, 170) + depth * 20;
      const h = roll.whole(240, 560) - depth * 70;
      const top = 900 - h + depth * 40;
      const block = box(x, top, w, 1100 - top);
      const crown = roll.pick([
        poly([x, top], [x + w / 2, top - 70], [x + w, top]),
        box(x + w * 0.25, top - 40, w * 0.5, 42),
        `${box(x + w * 0.3, top - 30, w * 0.4, 32)}${box(x + w * 0.48, top - 110, 6, 90)}`,
        "",
      ]);
      const lamps = Array.from({ length: Math.floor((w - 20) / 24) }, (_, column) =>
        Array.from({ length: Math.floor(h / 36) }, (_, row) =>
          roll.chance(0.42) ? box(x + 14 + column * 24, top + 18 + row * 34, 11, 16) : "",
        ).join(""),
      ).join("");
      blocks.push(
        shape(block + crown, color),
        halftone(easel, block, ink.ink, [x, top, w, 1100 - top], "right", 11, 0.45),
        shape(lamps, depth === 0 ? ink.paper : ink.glow),
      );
      x += w + roll.whole(-6, 26);
    }
    return blocks.join("");
  });
  return (
    sky(easel, 720, { x: roll.whole(250, 1350), y: roll.whole(160, 260), r: roll.whole(60, 100) }) +
    clouds(easel, ink.warm, 4, 90, 320) +
    rows.join("") +
    shape(box(0, 990, width, 90), ink.ink)
  );
};
