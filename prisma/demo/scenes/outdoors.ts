import {
  below,
  box,
  clouds,
  contour,
  disk,
  fir,
  halftone,
  height,
  house,
  line,
  poly,
  type Scenery,
  shape,
  sky,
  tree,
  width,
} from "./brush.ts";

/** A floodlit ground with full stands. */
export const stadium: Scenery = (easel) => {
  const { roll, ink } = easel;
  const stand = poly([0, 330], [1600, 380], [1600, 700], [0, 700]);
  const crowd = [ink.warm, ink.paper, ink.glow, ink.sky]
    .map((color) =>
      shape(
        Array.from({ length: 300 }, () => {
          const x = roll.next() * width;
          return disk(x, 360 + (x / width) * 50 + roll.next() * (320 - (x / width) * 50), 8);
        }).join(""),
        color,
      ),
    )
    .join("");
  const mast = (x: number) =>
    line(`M${x} 620V110`, ink.ink, 13) +
    shape(poly([x - 80, 70], [x + 80, 50], [x + 84, 122], [x - 76, 142]), ink.ink) +
    shape(
      [0, 1, 2, 3]
        .flatMap((column) => [0, 1].map((row) => disk(x - 56 + column * 37, 92 - column * 4 + row * 30, 13)))
        .join(""),
      ink.glow,
    ) +
    shape(poly([x - 76, 142], [x + 84, 122], [x + 520, 1067], [x - 460, 1067]), ink.glow, 'opacity="0.13"');
  const mown = Array.from({ length: 9 }, (_, at) =>
    shape(
      poly([at * 220 - 180, 700], [at * 220 - 70, 700], [at * 330 - 560, 1067], [at * 330 - 725, 1067]),
      ink.deep,
      'opacity="0.4"',
    ),
  ).join("");
  const runner = (x: number, y: number, size: number, shirt: string) =>
    line(
      `M${x} ${y - size * 0.5}l${-size * 0.3} ${size * 0.5}M${x} ${y - size * 0.5}l${size * 0.34} ${size * 0.28}l${-size * 0.05} ${size * 0.26}M${x} ${y - size * 0.95}l${size * 0.34} ${size * 0.2}M${x - 4} ${y - size * 0.95}l${-size * 0.32} ${size * 0.14}`,
      ink.ink,
      size * 0.13,
    ) +
    line(`M${x} ${y - size * 0.52}l${size * 0.06} ${-size * 0.46}`, shirt, size * 0.27) +
    shape(disk(x + size * 0.1, y - size * 1.24, size * 0.14), ink.ink);
  const players = Array.from({ length: 8 }, (_, at) => ({
    x: 130 + at * 185 + roll.whole(-60, 60),
    y: roll.whole(800, 1030),
    home: at % 2,
  }))
    .sort((a, b) => a.y - b.y)
    .map(
      ({ x, y, home }) =>
        shape(`M${x - 60} ${y + 4}q60 -16 120 0q-60 16 -120 0z`, ink.ink, 'opacity="0.35"') +
        runner(x, y, 70 + (y - 790) * 0.3, home ? ink.warm : ink.paper),
    )
    .join("");
  const ball = roll.whole(500, 1100);
  return (
    sky(easel, 420) +
    shape(stand, ink.ink) +
    crowd +
    halftone(easel, stand, ink.ink, [0, 330, width, 370], "bottom", 12, 0.6) +
    shape(poly([-10, 250], [1610, 310], [1610, 390], [-10, 340]), ink.deep) +
    shape(box(0, 690, width, 400), ink.mid) +
    mown +
    line(
      "M0 742H1600M800 742Q760 900 700 1067M560 850q240 -60 480 0t-480 0",
      ink.paper,
      7,
      'opacity="0.85"',
    ) +
    [200, 1380].map(mast).join("") +
    players +
    shape(disk(ball, roll.whole(640, 760), 17), ink.paper)
  );
};

/** A train on a viaduct between hills. */
export const train: Scenery = (easel) => {
  const { roll, ink } = easel;
  const deck = 520 + roll.whole(-20, 30);
  const back = [ink.mid, ink.deep].map((color, depth) => {
    const area = below(contour(roll, 430 + depth * 110, 80));
    return shape(area, color) + halftone(easel, area, ink.ink, [0, 350 + depth * 110, width, 400]);
  });
  const piers = 7;
  const step = width / piers;
  const arches = `M0 ${deck}H${width}V${height}H0z${Array.from({ length: piers }, (_, at) => {
    const left = at * step + 34;
    const right = (at + 1) * step - 34;
    const half = (right - left) / 2;
    return `M${left} ${height}V${deck + 60 + half}A${half} ${half} 0 0 1 ${right} ${deck + 60 + half}V${height}z`;
  }).join("")}`;
  const stone = roll.pick([ink.warm, ink.paper, ink.glow]);
  const first = roll.whole(120, 520);
  const cars = Array.from({ length: roll.whole(2, 4) }, (_, at) => {
    const x = first + at * 262;
    const body = `M${x} ${deck - 14}V${deck - 110}q0 -18 18 -18h216q18 0 18 18V${deck - 14}z`;
    return (
      shape(body, at === 0 ? ink.warm : ink.paper) +
      halftone(easel, body, ink.ink, [x, deck - 130, 252, 120], "bottom", 10, 0.4) +
      shape(
        Array.from({ length: 5 }, (_, pane) => box(x + 22 + pane * 44, deck - 100, 30, 34)).join(""),
        ink.ink,
      ) +
      shape(disk(x + 50, deck - 10, 17) + disk(x + 200, deck - 10, 17), ink.ink)
    );
  }).join("");
  const stream = `M700 ${height}Q820 930 760 860T860 760L900 760Q850 860 920 920T1010 ${height}z`;
  return (
    sky(easel, 480, { x: roll.whole(250, 1350), y: 190, r: 90 }) +
    clouds(easel, ink.paper, 4, 90, 300) +
    back.join("") +
    shape(below(contour(roll, 800, 30)), ink.glow) +
    shape(stream, ink.sky) +
    shape(arches, stone, 'fill-rule="evenodd"') +
    halftone(
      easel,
      `M0 ${deck}H${width}V${deck + 70}H0z`,
      ink.ink,
      [0, deck, width, 90],
      "bottom",
      11,
      0.45,
    ) +
    line(`M0 ${deck + 18}H${width}`, ink.ink, 6) +
    cars +
    Array.from({ length: 10 }, () =>
      tree(easel, roll.whole(0, width), roll.whole(960, 1100), roll.whole(130, 240)),
    ).join("")
  );
};

/** A village street under snow at night. */
export const snow: Scenery = (easel) => {
  const { roll, ink } = easel;
  const flakes = (count: number, size: number) =>
    Array.from({ length: count }, () =>
      disk(roll.next() * width, roll.next() * height, size * (0.5 + roll.next())),
    ).join("");
  const mountain = poly(
    [-100, 620],
    [roll.whole(260, 420), 210],
    [720, 560],
    [roll.whole(980, 1180), 170],
    [1720, 640],
  );
  const homes = Array.from({ length: 6 }, (_, at) => {
    const x = at * 270 - 20 + roll.whole(-10, 20);
    const w = roll.whole(180, 220);
    const h = roll.whole(140, 200);
    const foot = 790 + (at % 2) * 40;
    return (
      house(easel, x, foot, w, h, [ink.warm, ink.deep, ink.mid][at % 3]!, ink.paper) +
      shape(
        poly(
          [x - 26, foot - h + 8],
          [x + w / 2, foot - h - w * 0.4],
          [x + w + 26, foot - h + 8],
          [x + w + 6, foot - h - 6],
          [x + w / 2, foot - h - w * 0.28],
          [x - 6, foot - h - 6],
        ),
        ink.paper,
      )
    );
  }).join("");
  const ground = below(contour(roll, 810, 18));
  const lamp = (x: number) =>
    shape(disk(x, 640, 120), ink.glow, 'opacity="0.14"') +
    line(`M${x} 930V660`, ink.ink, 10) +
    shape(poly([x - 22, 610], [x + 22, 610], [x + 16, 660], [x - 16, 660]), ink.glow) +
    shape(poly([x - 30, 612], [x, 586], [x + 30, 612]), ink.ink);
  return (
    sky(easel, 640) +
    shape(flakes(90, 2.4), ink.paper) +
    shape(mountain, ink.mid) +
    halftone(easel, mountain, ink.ink, [0, 200, width, 440], "bottom", 13, 0.55) +
    Array.from({ length: 16 }, () =>
      fir(roll.whole(0, width), roll.whole(640, 760), roll.whole(120, 260), ink.ink),
    ).join("") +
    homes +
    shape(ground, ink.paper) +
    halftone(easel, ground, ink.mid, [0, 790, width, 290], "bottom", 13, 0.5) +
    shape(`M600 ${height}Q760 930 700 850L790 846Q900 940 1000 ${height}z`, ink.sky, 'opacity="0.45"') +
    lamp(roll.whole(300, 560)) +
    lamp(roll.whole(1060, 1320)) +
    shape(flakes(120, 6), ink.paper)
  );
};
