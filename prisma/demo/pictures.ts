import { LRUCache } from "lru-cache";
import sharp from "sharp";
import type { Scene } from "./agencies/shape.ts";
import { dice } from "./random.ts";
import { height, type Scenery, width } from "./scenes/brush.ts";
import { city, courthouse, school } from "./scenes/civic.ts";
import { lab, library } from "./scenes/indoors.ts";
import { forest, harvest, hills, night, orchard } from "./scenes/land.ts";
import { snow, stadium, train } from "./scenes/outdoors.ts";
import { dayPalettes, duskPalettes, nightPalettes, type Palette, rainPalettes } from "./scenes/palettes.ts";
import { market, parade, rain } from "./scenes/street.ts";
import { bridge, harbor, lake, rowing } from "./scenes/water.ts";

const anyHour = [...dayPalettes, ...duskPalettes];
const scenery: Record<Scene, { draw: Scenery; palettes: Palette[] }> = {
  lake: { draw: lake, palettes: duskPalettes },
  bridge: { draw: bridge, palettes: anyHour },
  hills: { draw: hills, palettes: dayPalettes },
  stadium: { draw: stadium, palettes: nightPalettes },
  courthouse: { draw: courthouse, palettes: dayPalettes },
  market: { draw: market, palettes: dayPalettes },
  rain: { draw: rain, palettes: rainPalettes },
  rowing: { draw: rowing, palettes: anyHour },
  school: { draw: school, palettes: dayPalettes },
  lab: { draw: lab, palettes: dayPalettes },
  harvest: { draw: harvest, palettes: anyHour },
  snow: { draw: snow, palettes: nightPalettes },
  train: { draw: train, palettes: anyHour },
  parade: { draw: parade, palettes: dayPalettes },
  harbor: { draw: harbor, palettes: anyHour },
  city: { draw: city, palettes: [...nightPalettes, ...duskPalettes] },
  forest: { draw: forest, palettes: dayPalettes },
  night: { draw: night, palettes: nightPalettes },
  library: { draw: library, palettes: dayPalettes },
  orchard: { draw: orchard, palettes: dayPalettes },
};

/** The drawing as SVG of 1600 × 1067, with the paper's edge around it; the name seeds every choice. */
export function pictureSvg(name: string): string | null {
  const found = scenery[name.split("-")[0] as Scene];
  if (!found) return null;
  const roll = dice(name);
  const ink = roll.pick(found.palettes);
  const drawing = found.draw({ roll, ink, clips: { count: 0 } });
  const margin = 34;
  const scale = (width - 2 * margin) / width;
  const frame = `<clipPath id="sheet"><rect width="${width}" height="${(height - 2 * margin) / scale}"/></clipPath>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ink.paper}"/>${frame}<g transform="translate(${margin} ${margin}) scale(${scale})"><g clip-path="url(#sheet)">${drawing}</g></g></svg>`;
}

/** A tile of speckle: mostly white, here and there a spot that the drum left thin. */
function grain(size: number): Buffer {
  const roll = dice("grain");
  return Buffer.from(
    Uint8Array.from({ length: size * size }, () => {
      const value = roll.next();
      return value > 0.995 ? 210 : 255 - Math.round(value * value * 34);
    }),
  );
}

const tile = sharp(grain(512), { raw: { width: 512, height: 512, channels: 1 } })
  .png()
  .toBuffer();
const drawn = new LRUCache<string, Promise<Buffer>>({ max: 100 });

/**
 * The JPEG of a picture named `<scene>-<anything>.jpg`, 1600 × 1067, drawn when first asked for and kept among
 * the last hundred; null when the name has no scene.
 */
export async function drawPicture(file: string): Promise<Buffer | null> {
  const name = /^([a-z]+-[a-z0-9-]{1,120})\.jpg$/.exec(file)?.[1];
  const svg = name ? pictureSvg(name) : null;
  if (!name || !svg) return null;
  const known = drawn.get(name);
  if (known) return known;
  const jpeg = tile.then((speckle) =>
    sharp(Buffer.from(svg))
      .flatten()
      .composite([{ input: speckle, tile: true, blend: "multiply" }])
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer(),
  );
  drawn.set(name, jpeg);
  jpeg.catch(() => drawn.delete(name));
  return jpeg;
}
