import type { Picture, Scene } from "./shape.ts";

/** What each drawing shows, for readers who cannot see it. */
const shows: Record<Scene, string> = {
  lake: "Print of a wide lake at dusk with low hills and the sun on the water.",
  bridge: "Print of a steel truss bridge over a broad river.",
  hills: "Print of layered hills with fields and a row of trees.",
  stadium: "Print of a floodlit sports ground with full stands.",
  courthouse: "Print of a courthouse with columns and a clock tower.",
  market: "Print of a market hall with striped awnings and stalls.",
  rain: "Print of slanting rain over the roofs of a town.",
  rowing: "Print of a rowing eight crossing calm water.",
  school: "Print of a brick schoolhouse with a flag and a yard.",
  lab: "Print of laboratory glass on a bench under a window.",
  harvest: "Print of a combine crossing a field of grain.",
  snow: "Print of a village street under snow at night.",
  train: "Print of a train crossing a viaduct between hills.",
  parade: "Print of a street parade with bunting and a band.",
  harbor: "Print of a harbor with a lighthouse and moored boats.",
  city: "Print of a city skyline with lit windows.",
  forest: "Print of tall trees with light between the trunks.",
  night: "Print of a night sky full of stars over a dark ridge.",
  library: "Print of tall shelves of books and a reading lamp.",
  orchard: "Print of an orchard in rows with baskets of fruit.",
};

/** The picture of a story; agencies of this world illustrate with prints. */
export const print = (scene: Scene, caption: string, credit: string): Picture => ({
  scene,
  caption,
  alt: shows[scene],
  credit,
});
