import { box, clouds, disk, halftone, house, line, poly, type Scenery, shape, sky, width } from "./brush.ts";

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
    Array.from({ length: 11 - row * 2 }, (_, at) => {
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
