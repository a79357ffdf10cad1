import {
  below,
  box,
  clouds,
  contour,
  disk,
  halftone,
  house,
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

/** A market hall with striped awnings. */
export const market: Scenery = (easel) => {
  const { roll, ink } = easel;
  const hall = `M180 620V360Q800 120 1420 360V620z`;
  const panes = line(
    Array.from(
      { length: 13 },
      (_, at) => `M${240 + at * 93} 620V${372 - Math.sin((Math.PI * (at + 0.6)) / 13) * 110}`,
    ).join(""),
    ink.ink,
    7,
  );
  const stalls = Array.from({ length: 5 }, (_, at) => {
    const x = 40 + at * 312;
    const color = roll.pick([ink.warm, ink.deep, ink.warm, ink.mid]);
    const stripes = Array.from({ length: 8 }, (_, stripe) =>
      shape(
        poly(
          [x + 20 + stripe * 31, 600],
          [x + 51 + stripe * 31, 600],
          [x + 37 + stripe * 36, 690],
          [x + stripe * 36, 690],
        ) + disk(x + 18 + stripe * 36, 690, 18),
        stripe % 2 ? ink.paper : color,
      ),
    ).join("");
    const crates = Array.from({ length: 3 }, (_, crate) => {
      const left = x + 10 + crate * 92;
      const fruit = roll.pick([ink.warm, ink.glow, ink.mid]);
      return (
        shape(
          Array.from({ length: 8 }, (_, piece) =>
            disk(left + 14 + (piece % 4) * 18, 836 - Math.floor(piece / 4) * 14, 12),
          ).join(""),
          fruit,
        ) +
        shape(box(left, 838, 84, 52), ink.paper) +
        line(`M${left} 856h84M${left} 872h84`, ink.ink, 3)
      );
    }).join("");
    const person = x + 60 + roll.whole(0, 120);
    return (
      shape(box(x + 4, 690, 276, 210), ink.ink, 'opacity="0.86"') +
      shape(
        poly([person, 850], [person + 70, 850], [person + 58, 756], [person + 12, 756]),
        roll.pick([ink.glow, ink.sky, ink.mid]),
      ) +
      shape(disk(person + 35, 734, 24), ink.warm) +
      stripes +
      crates +
      shape(box(x, 890, 284, 66), ink.deep)
    );
  });
  const shoppers = Array.from({ length: 6 }, () => {
    const x = roll.whole(40, 1520);
    const tall = roll.whole(150, 200);
    return shape(
      `M${x - 34} 1067V${1067 - tall * 0.62}Q${x} ${1067 - tall * 0.82} ${x + 34} ${1067 - tall * 0.62}V1067z${disk(x, 1067 - tall * 0.92, 24)}`,
      ink.ink,
    );
  });
  return (
    sky(easel, 420) +
    clouds(easel, ink.paper, 3, 60, 200) +
    shape(hall, ink.glow) +
    halftone(easel, hall, ink.warm, [180, 200, 1240, 420], "top", 14, 0.6) +
    panes +
    line("M180 360Q800 120 1420 360", ink.ink, 18) +
    line("M180 470H1420", ink.ink, 7) +
    shape(box(0, 620, width, 460), ink.mid) +
    halftone(easel, box(0, 620, width, 450), ink.ink, [0, 620, width, 450]) +
    stalls.join("") +
    shoppers.join("")
  );
};

/** Slanting rain over roofs. */
export const rain: Scenery = (easel) => {
  const { roll, ink } = easel;
  const rows = [0, 1, 2].map((row) =>
    Array.from({ length: 9 - row * 2 }, (_, at) => {
      const w = 150 + row * 60 + roll.whole(0, 50);
      return house(
        easel,
        at * (w + 16) - 60 + roll.whole(-20, 20),
        700 + row * 190,
        w,
        150 + row * 60 + roll.whole(0, 60),
        [ink.mid, ink.deep, ink.warm][(row + at) % 3]!,
        row === 2 ? ink.ink : ink.deep,
      );
    }).join(""),
  );
  const fall = (count: number) =>
    Array.from({ length: count }, () => {
      const x = roll.whole(0, 1900);
      const y = roll.whole(-60, 1067);
      const long = roll.whole(40, 110);
      return `M${x} ${y}l${-long * 0.34} ${long}`;
    }).join("");
  const steeple = roll.whole(250, 1300);
  return (
    sky(easel, 620) +
    shape(
      Array.from({ length: 12 }, (_, at) =>
        disk(at * 150 + roll.whole(-40, 40), roll.whole(0, 110), roll.whole(90, 170)),
      ).join(""),
      ink.mid,
    ) +
    halftone(easel, box(0, 0, width, 260), ink.ink, [0, 0, width, 260], "top", 14, 0.6) +
    shape(poly([steeple, 560], [steeple + 34, 270], [steeple + 68, 560]), ink.deep) +
    rows.join("") +
    line(fall(230), ink.paper, 3.5, 'opacity="0.7"') +
    line(fall(90), ink.ink, 3, 'opacity="0.35"')
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

/** A street parade with bunting and a band. */
export const parade: Scenery = (easel) => {
  const { roll, ink } = easel;
  const street = Array.from({ length: 9 }, (_, at) =>
    house(
      easel,
      at * 190 - 50,
      700,
      176,
      260 + roll.whole(0, 130),
      [ink.mid, ink.glow, ink.deep, ink.warm][at % 4]!,
      ink.ink,
    ),
  ).join("");
  const bunting = [0, 1, 2]
    .map((rope) => {
      const y = 150 + rope * 90 + roll.whole(-20, 20);
      const sag = 120;
      const at = (t: number): [number, number] => [t * width, y + sag * 4 * t * (1 - t)];
      return (
        line(`M0 ${y}Q800 ${y + sag * 2} 1600 ${y}`, ink.ink, 4) +
        Array.from({ length: 20 }, (_, flag) => {
          const [x, top] = at((flag + 0.5) / 20);
          return shape(
            poly([x - 24, top], [x + 24, top], [x, top + 52]),
            [ink.warm, ink.paper, ink.glow, ink.deep][flag % 4]!,
          );
        }).join("")
      );
    })
    .join("");
  const march = Array.from({ length: 9 }, (_, at) => {
    const x = 110 + at * 172 + roll.whole(-12, 12);
    const y = 985 + (at % 2) * 26;
    const horn =
      at % 3 === 0
        ? shape(disk(x + 46, y - 190, 40), ink.glow) +
          shape(disk(x + 46, y - 190, 26), ink.warm) +
          line(`M${x + 20} ${y - 170}q-30 60 30 70`, ink.glow, 14)
        : at % 3 === 1
          ? shape(disk(x, y - 130, 62), ink.paper) + line(disk(x, y - 130, 62), ink.ink, 8)
          : line(`M${x} ${y - 185}l88 -26`, ink.glow, 13) +
            shape(poly([x + 80, y - 232], [x + 120, y - 240], [x + 112, y - 196]), ink.glow);
    return (
      line(`M${x - 14} ${y - 70}l-16 70M${x + 14} ${y - 70}l${20} 66`, ink.ink, 22) +
      shape(poly([x - 40, y - 60], [x + 40, y - 60], [x + 32, y - 190], [x - 32, y - 190]), ink.warm) +
      line(`M${x - 30} ${y - 180}L${x + 30} ${y - 70}`, ink.paper, 8) +
      shape(disk(x, y - 218, 28), ink.paper) +
      shape(box(x - 28, y - 272, 56, 40) + box(x - 36, y - 238, 72, 10), ink.ink) +
      shape(poly([x - 6, y - 272], [x + 6, y - 272], [x + 2, y - 316]), ink.warm) +
      horn
    );
  }).join("");
  const crowd = shape(
    Array.from({ length: 42 }, (_, at) =>
      disk(at * 39 + roll.whole(-8, 8), 742 + roll.whole(-16, 14), 24),
    ).join("") + box(0, 752, width, 60),
    ink.ink,
  );
  return (
    sky(easel, 460) +
    clouds(easel, ink.paper, 3, 60, 200) +
    street +
    crowd +
    shape(box(0, 800, width, 280), ink.sky) +
    halftone(easel, box(0, 800, width, 270), ink.mid, [0, 800, width, 270]) +
    bunting +
    march
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
