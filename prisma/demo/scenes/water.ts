import {
  below,
  box,
  clouds,
  contour,
  disk,
  type Easel,
  fir,
  halftone,
  height,
  house,
  line,
  poly,
  ripples,
  type Scenery,
  shape,
  sky,
  tree,
  width,
} from "./brush.ts";

const water = (easel: Easel, top: number, color: string) =>
  shape(box(0, top, width, height - top), color) +
  halftone(
    easel,
    box(0, top, width, height - top),
    easel.ink.ink,
    [0, top, width, height - top],
    "bottom",
    14,
    0.5,
  );

const glitter = ({ roll, ink }: Easel, x: number, top: number) =>
  line(
    Array.from({ length: 26 }, (_, at) => {
      const spread = 16 + at * 7;
      const long = roll.whole(20, spread + 40);
      return `M${x - long / 2 + roll.whole(-spread, spread) / 2} ${top + 12 + at * at * 0.75}h${long}`;
    }).join(""),
    ink.glow,
    7,
  );

/** A wide lake with low hills and the sun on the water. */
export const lake: Scenery = (easel) => {
  const { roll, ink } = easel;
  const x = roll.whole(350, 1250);
  const shores = [ink.mid, ink.deep].map((color, depth) => {
    const area = below(contour(roll, 500 + depth * 48, 40 - depth * 14));
    return shape(area, color) + halftone(easel, area, ink.ink, [0, 460 + depth * 48, width, 130]);
  });
  const boat = roll.whole(300, 1250);
  const sail =
    shape(poly([boat, 560], [boat + 12, 740], [boat + 100, 740]), ink.paper) +
    shape(poly([boat - 10, 590], [boat - 6, 740], [boat - 70, 740]), ink.warm) +
    shape(poly([boat - 84, 750], [boat + 112, 750], [boat + 84, 786], [boat - 60, 786]), ink.ink);
  const reeds = line(
    Array.from({ length: 34 }, () => {
      const left = roll.chance(0.6) ? roll.whole(0, 360) : roll.whole(1330, 1600);
      return `M${left} ${height}q${roll.whole(-8, 20)} -90 ${roll.whole(-20, 40)} -${roll.whole(120, 260)}`;
    }).join(""),
    ink.ink,
    7,
  );
  return (
    sky(easel, 560, { x, y: 430, r: 105 }) +
    clouds(easel, ink.warm, 4, 120, 360) +
    shores.join("") +
    water(easel, 606, ink.deep) +
    glitter(easel, x, 610) +
    ripples(easel, ink.sky, 640, 1050, 46) +
    sail +
    reeds
  );
};

/** A truss bridge over a broad river. */
export const bridge: Scenery = (easel) => {
  const { roll, ink } = easel;
  const deck = 560 + roll.whole(-30, 30);
  const span = roll.pick([400, 533]);
  const metal = roll.pick([ink.ink, ink.warm, ink.deep]);
  const trusses = Array.from({ length: Math.ceil(width / span) }, (_, at) => {
    const x = at * span;
    const panels = 6;
    const step = span / panels;
    const top = (panel: number) => deck - 150 * Math.sin((Math.PI * panel) / panels) ** 0.55;
    const chord = `M${x} ${deck}${Array.from({ length: panels }, (_, panel) => `L${x + (panel + 1) * step} ${top(panel + 1)}`).join("")}`;
    const web = Array.from(
      { length: panels - 1 },
      (_, panel) =>
        `M${x + (panel + 1) * step} ${deck}V${top(panel + 1)}M${x + (panel + 1) * step} ${top(panel + 1)}L${x + (panel + (panel < panels / 2 ? 2 : 0)) * step} ${deck}`,
    ).join("");
    return (
      line(chord, metal, 16) +
      line(web, metal, 8) +
      shape(poly([x - 34, deck + 20], [x + 34, deck + 20], [x + 50, 800], [x - 50, 800]), ink.mid) +
      halftone(easel, box(x - 50, deck, 100, 300), ink.ink, [x - 50, deck, 100, 240], "right", 10, 0.5)
    );
  });
  const bank = below(contour(roll, 520, 40));
  return (
    sky(easel, 520, { x: roll.whole(250, 1350), y: roll.whole(190, 330), r: 90 }) +
    clouds(easel, ink.paper, 4, 100, 300) +
    shape(bank, ink.mid) +
    halftone(easel, bank, ink.deep, [0, 470, width, 180]) +
    water(easel, 680, ink.deep) +
    ripples(easel, ink.sky, 700, 1050, 60) +
    trusses.join("") +
    shape(box(0, deck, width, 24), metal) +
    shape(box(0, deck + 30, width, 8), ink.ink) +
    `<g opacity="0.25" transform="translate(0 ${2 * 800 + 20 - deck * 0.02}) scale(1 -1)">${shape(box(0, deck + 60, width, 20), ink.ink)}</g>` +
    Array.from({ length: 5 }, () =>
      tree(
        easel,
        roll.chance(0.5) ? roll.whole(-20, 260) : roll.whole(1360, 1620),
        roll.whole(1040, 1120),
        roll.whole(260, 400),
        ink.ink,
      ),
    ).join("")
  );
};

/** An eight on calm water. */
export const rowing: Scenery = (easel) => {
  const { roll, ink } = easel;
  const y = 720 + roll.whole(-30, 30);
  const shore = below(contour(roll, 470, 34));
  const lean = roll.whole(-14, 16);
  const crew = Array.from({ length: 8 }, (_, seat) => {
    const x = 330 + seat * 112;
    const blade = seat % 2 ? 1 : -1;
    return (
      line(`M${x + 20} ${y - 40}L${x - 66} ${y + (blade > 0 ? 96 : 10)}`, ink.ink, 7) +
      shape(
        poly(
          [x - 60, y + (blade > 0 ? 84 : 0)],
          [x - 96, y + (blade > 0 ? 122 : 26)],
          [x - 76, y + (blade > 0 ? 130 : 34)],
          [x - 48, y + (blade > 0 ? 98 : 14)],
        ),
        ink.warm,
      ) +
      shape(
        poly([x - 12, y - 4], [x + 36, y - 4], [x + 34 + lean, y - 82], [x + lean, y - 82]),
        seat % 2 ? ink.warm : ink.paper,
      ) +
      shape(disk(x + 20 + lean * 1.4, y - 106, 21), ink.ink) +
      line(`M${x + 18 + lean} ${y - 66}L${x + 16} ${y - 36}`, ink.ink, 11)
    );
  });
  const cox = 1262;
  const hull = `M180 ${y + 2}Q760 ${y + 52} 1420 ${y - 4}L1390 ${y - 12}Q760 ${y - 4} 200 ${y - 8}z`;
  return (
    sky(easel, 520, { x: roll.whole(250, 1350), y: 300, r: 100 }) +
    clouds(easel, ink.paper, 3, 100, 260) +
    shape(shore, ink.deep) +
    halftone(easel, shore, ink.ink, [0, 430, width, 150]) +
    Array.from({ length: 14 }, () => fir(roll.whole(0, width), 560, roll.whole(60, 130), ink.deep)).join("") +
    water(easel, 556, ink.mid) +
    ripples(easel, ink.paper, 580, 1050, 44) +
    shape(hull, ink.ink, `opacity="0.3" transform="translate(0 46)"`) +
    crew.join("") +
    shape(poly([cox, y - 2], [cox + 44, y - 2], [cox + 34, y - 64], [cox + 6, y - 64]), ink.glow) +
    shape(disk(cox + 18, y - 84, 19), ink.ink) +
    shape(hull, ink.ink)
  );
};

/** A harbor with a lighthouse and boats at their moorings. */
export const harbor: Scenery = (easel) => {
  const { roll, ink } = easel;
  const x = roll.pick([230, 1290]);
  const tower = poly([x, 250], [x + 90, 250], [x + 124, 660], [x - 34, 660]);
  const stripes = [0, 1, 2].map((at) =>
    poly(
      [x - 4 - at * 11, 320 + at * 130],
      [x + 94 + at * 11, 320 + at * 130],
      [x + 99 + at * 11, 382 + at * 130],
      [x - 9 - at * 11, 382 + at * 130],
    ),
  );
  const quay =
    x < 800
      ? poly([-20, 650], [520, 650], [600, 760], [-20, 760])
      : poly([1620, 650], [1080, 650], [1000, 760], [1620, 760]);
  const boats = Array.from({ length: 4 }, (_, at) => {
    const left = (x < 800 ? 620 : 60) + at * roll.whole(190, 235);
    const y = 770 + roll.whole(-40, 120);
    const size = roll.whole(120, 190);
    return (
      line(
        `M${left + size * 0.45} ${y}V${y - size * 1.5}M${left + size * 0.45} ${y - size * 1.4}L${left + size} ${y}M${left + size * 0.45} ${y - size * 1.4}L${left} ${y}`,
        ink.ink,
        5,
      ) +
      shape(box(left + size * 0.5, y - size * 0.28, size * 0.32, size * 0.28), ink.paper) +
      shape(
        poly(
          [left - 10, y],
          [left + size + 26, y],
          [left + size, y + size * 0.3],
          [left + 16, y + size * 0.3],
        ),
        roll.pick([ink.warm, ink.ink, ink.glow]),
      ) +
      shape(
        poly([left - 4, y + 12], [left + size + 20, y + 12], [left + size + 16, y + 24], [left, y + 24]),
        ink.paper,
      )
    );
  });
  const sheds = [0, 1, 2].map((at) =>
    house(
      easel,
      (x < 800 ? 330 : 1020) + at * 82 - (x < 800 ? 0 : 0),
      652,
      78,
      90 + roll.whole(0, 40),
      roll.pick([ink.warm, ink.mid, ink.glow]),
      ink.ink,
    ),
  );
  return (
    sky(easel, 600, { x: x < 800 ? 1150 : 420, y: roll.whole(220, 360), r: 95 }) +
    clouds(easel, ink.paper, 4, 110, 380) +
    shape(below(contour(roll, 590, 22)), ink.mid) +
    water(easel, 640, ink.deep) +
    ripples(easel, ink.sky, 660, 1050, 60) +
    sheds.join("") +
    shape(quay, ink.ink) +
    shape(tower, ink.paper) +
    shape(stripes.join(""), ink.warm) +
    halftone(easel, tower, ink.ink, [x - 40, 250, 170, 410], "right", 11, 0.5) +
    shape(box(x - 10, 236, 110, 16) + box(x + 16, 176, 58, 62), ink.ink) +
    shape(box(x + 26, 186, 38, 46), ink.glow) +
    shape(poly([x + 6, 178], [x + 45, 132], [x + 84, 178]), ink.warm) +
    boats.join("")
  );
};
