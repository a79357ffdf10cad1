import {
  below,
  box,
  clouds,
  contour,
  disk,
  fir,
  halftone,
  height,
  line,
  poly,
  type Scenery,
  shape,
  sky,
  tree,
  width,
} from "./brush.ts";

/** Rolling farm country. */
export const hills: Scenery = (easel) => {
  const { roll, ink } = easel;
  const layers = [ink.mid, ink.glow, ink.deep, ink.warm, ink.ink].map((color, depth) => {
    const edge = contour(roll, 450 + depth * 125, 62 - depth * 7);
    const area = below(edge);
    const trees =
      depth === 1 || depth === 2
        ? Array.from({ length: 4 + depth * 2 }, (_, at) => {
            const x = 60 + at * roll.whole(150, 260) + roll.whole(0, 60);
            return tree(easel, x, edge(x) + 8, 70 + depth * 34, depth === 1 ? ink.deep : ink.ink);
          }).join("")
        : "";
    const rows =
      depth === 3
        ? line(
            Array.from(
              { length: 16 },
              (_, at) =>
                `M${at * 120 - 100} ${height}Q${at * 100 + 30} ${edge(at * 100) + 160} ${500 + at * 42} ${edge(500 + at * 42) + 6}`,
            ).join(""),
            ink.paper,
            5,
            'opacity="0.55"',
          )
        : "";
    return (
      shape(area, color) +
      halftone(easel, area, ink.ink, [0, 380 + depth * 125, width, 360], "bottom", 13, 0.5) +
      trees +
      rows
    );
  });
  return (
    sky(easel, 520, { x: roll.whole(300, 1300), y: roll.whole(170, 300), r: roll.whole(70, 110) }) +
    clouds(easel, ink.paper, 4, 90, 300) +
    layers.join("")
  );
};

/** A combine crossing ripe grain. */
export const harvest: Scenery = (easel) => {
  const { roll, ink } = easel;
  const far = contour(roll, 520, 28);
  const field = box(0, 610, width, 460);
  const x = roll.whole(420, 820);
  const stubble = Array.from(
    { length: 26 },
    (_, at) => `M${at * 68 - 40} ${height}L${560 + at * 19} 612`,
  ).join("");
  const stalks = Array.from({ length: 150 }, (_, at) => {
    const left = at * 10.8 + roll.whole(-4, 4);
    return `M${left} ${height}q${roll.whole(-10, 10)} -60 ${roll.whole(-14, 18)} ${-roll.whole(90, 170)}`;
  }).join("");
  const machine =
    shape(poly([x, 480], [x + 250, 480], [x + 275, 640], [x - 10, 640]), ink.warm) +
    shape(poly([x + 170, 390], [x + 275, 390], [x + 290, 490], [x + 160, 490]), ink.deep) +
    shape(poly([x + 185, 405], [x + 262, 405], [x + 272, 475], [x + 178, 475]), ink.sky) +
    shape(poly([x + 275, 600], [x + 420, 640], [x + 420, 690], [x + 260, 690]), ink.ink) +
    shape(disk(x + 215, 650, 78) + disk(x + 40, 670, 52), ink.ink) +
    shape(disk(x + 215, 650, 34) + disk(x + 40, 670, 22), ink.glow) +
    line(`M${x + 20} 480L${x - 150} 400`, ink.ink, 20);
  const chaff = Array.from({ length: 90 }, () =>
    disk(x - 150 - roll.next() ** 1.6 * 420, 400 + roll.next() * 190, roll.whole(2, 7)),
  ).join("");
  return (
    sky(easel, 560, { x: roll.whole(1000, 1400), y: 230, r: 120 }) +
    clouds(easel, ink.paper, 3, 110, 330) +
    shape(below(far), ink.mid) +
    halftone(easel, below(far), ink.deep, [0, 480, width, 160]) +
    shape(field, ink.glow) +
    line(stubble, ink.warm, 5, 'opacity="0.5"') +
    halftone(easel, field, ink.warm, [0, 610, width, 460], "bottom", 15, 0.55) +
    shape(chaff, ink.paper) +
    machine +
    line(stalks, ink.ink, 5) +
    line(stalks, ink.glow, 3, 'transform="translate(5 -10)"')
  );
};

/** Fruit trees in rows that meet at the horizon. */
export const orchard: Scenery = (easel) => {
  const { roll, ink } = easel;
  const ridge = below(contour(roll, 400, 40));
  const rows = [0, 1, 2, 3].map((row) => {
    const near = row / 3;
    const foot = 530 + near ** 1.5 * 400;
    const size = 150 + near * 300;
    const gap = size * 0.95;
    return Array.from({ length: Math.ceil(width / gap) + 1 }, (_, at) => {
      const x = at * gap + (row % 2) * gap * 0.5 - 40;
      const fruit = Array.from({ length: 9 }, () =>
        disk(x + (roll.next() - 0.5) * size * 0.75, foot - size * (0.42 + roll.next() * 0.5), size * 0.028),
      ).join("");
      return tree(easel, x, foot, size, row % 2 ? ink.deep : ink.mid) + shape(fruit, ink.warm);
    }).join("");
  });
  const basket = (x: number, y: number) =>
    shape(disk(x + 30, y - 4, 20) + disk(x + 62, y - 10, 22) + disk(x + 95, y - 2, 20), ink.warm) +
    shape(poly([x, y], [x + 130, y], [x + 112, y + 82], [x + 18, y + 82]), ink.glow) +
    line(`M${x + 6} ${y + 26}h116M${x + 12} ${y + 54}h104`, ink.ink, 4);
  return (
    sky(easel, 440, { x: roll.whole(200, 1400), y: 170, r: 80 }) +
    shape(ridge, ink.mid) +
    halftone(easel, ridge, ink.deep, [0, 340, width, 200]) +
    shape(box(0, 500, width, 600), ink.sky) +
    halftone(easel, box(0, 500, width, 600), ink.deep, [0, 500, width, 570]) +
    rows.join("") +
    basket(roll.whole(150, 500), 930) +
    basket(roll.whole(900, 1300), 950)
  );
};

/** Light between tall trunks. */
export const forest: Scenery = (easel) => {
  const { roll, ink } = easel;
  const depths = [ink.mid, ink.deep, ink.ink].map((color, depth) => {
    const count = [15, 9, 5][depth]!;
    const trunks = Array.from({ length: count }, (_, at) => {
      const x = (at + roll.next() * 0.8) * (width / count);
      const thick = [22, 46, 92][depth]! * (0.7 + roll.next() * 0.5);
      const foot = 720 + depth * 130;
      const trunk = poly([x, 0], [x + thick * 0.8, 0], [x + thick * 1.15, foot], [x - thick * 0.15, foot]);
      const limbs = Array.from({ length: 3 }, () => {
        const y = roll.whole(60, 420);
        const side = roll.chance(0.5) ? 1 : -1;
        return `M${x + thick / 2} ${y}q${side * thick * 1.5} -10 ${side * thick * 3} -${roll.whole(40, 110)}`;
      }).join("");
      return (
        shape(trunk, color) +
        line(limbs, color, thick * 0.16) +
        halftone(
          easel,
          trunk,
          depth === 2 ? "#000" : ink.ink,
          [x - thick, 0, thick * 2.2, foot],
          "right",
          10,
          0.5,
        )
      );
    }).join("");
    const floor = below(contour(roll, 700 + depth * 120, 24));
    return trunks + shape(floor, color) + halftone(easel, floor, ink.ink, [0, 680 + depth * 120, width, 300]);
  });
  const x = roll.whole(500, 1000);
  const beams = [-260, -60, 150].map((offset) =>
    poly([x + offset, 0], [x + offset + 90, 0], [x + offset * 1.9 + 320, 800], [x + offset * 1.9 + 90, 800]),
  );
  return (
    shape(box(0, 0, width, height), ink.sky) +
    shape(disk(x, 200, 210), ink.glow, 'opacity="0.8"') +
    depths[0] +
    shape(beams.join(""), ink.paper, 'opacity="0.32"') +
    depths.slice(1).join("") +
    Array.from({ length: 12 }, () =>
      fir(roll.whole(0, width), roll.whole(880, 1060), roll.whole(60, 150), ink.deep),
    ).join("")
  );
};

/** Stars over a dark ridge. */
export const night: Scenery = (easel) => {
  const { roll, ink } = easel;
  const tilt = roll.whole(-300, 300);
  const star = (x: number, y: number) => disk(x, y, 1.2 + roll.next() ** 4 * 5);
  const loose = Array.from({ length: 330 }, () => star(roll.next() * width, roll.next() * 760)).join("");
  const band = Array.from({ length: 620 }, () => {
    const along = roll.next();
    const spread = (roll.next() + roll.next() + roll.next() - 1.5) * 230;
    return star(250 + along * 1000 + tilt * (0.5 - along) + spread, along * 800 + spread * 0.35);
  }).join("");
  const haze = [0, 40, 80, 120, 160].map((inset) =>
    poly(
      [80 + inset + tilt / 2, -20],
      [560 - inset + tilt / 2, -20],
      [1560 - inset - tilt / 2, 860],
      [1000 + inset - tilt / 2, 860],
    ),
  );
  const ridges = [ink.mid, ink.deep, ink.ink].map((color, depth) => {
    const edge = contour(roll, 740 + depth * 100, 60 - depth * 12);
    const area = below(edge);
    return (
      shape(area, color) +
      halftone(easel, area, ink.ink, [0, 700 + depth * 100, width, 260]) +
      (depth === 2
        ? Array.from({ length: 26 }, () => {
            const x = roll.whole(0, width);
            return fir(x, edge(x) + 14, roll.whole(60, 170), ink.ink);
          }).join("")
        : "")
    );
  });
  const hut = roll.whole(300, 1200);
  return (
    shape(box(0, 0, width, height), ink.sky) +
    halftone(easel, box(0, 0, width, 900), ink.ink, [0, 0, width, 900], "top", 14, 0.66) +
    haze.map((each) => shape(each, ink.mid, 'opacity="0.14"')).join("") +
    shape(loose, ink.paper) +
    shape(band, ink.glow) +
    ridges.slice(0, 2).join("") +
    shape(box(hut, 850, 70, 46), ink.ink) +
    shape(poly([hut - 14, 850], [hut + 35, 812], [hut + 84, 850]), ink.ink) +
    shape(box(hut + 24, 864, 20, 20), ink.glow) +
    ridges[2]
  );
};
