import type { PublicationInput } from "@/lib/publications/schema";

/** A title of the demo: what `prisma/seed.ts` hands to the publications commands. Colours are CSS hex. */
export interface DemoTitle {
  slug: string;
  name: string;
  tagline: string;
  place: string;
  timeZone: string;
  language: string;
  hostnames: string[];
  theme: PublicationInput["theme"];
  about: string;
  position: number;
  sections: { slug: string; name: string; position: number }[];
}

const inOrder = (names: [slug: string, name: string][]) =>
  names.map(([slug, name], position) => ({ slug, name, position }));

/** The two titles, the first of which answers on `localhost`. */
export const titles: DemoTitle[] = [
  {
    slug: "courier",
    name: "Riverbend Courier",
    tagline: "News of the valley since the ferry days",
    place: "Riverbend",
    timeZone: "America/Chicago",
    language: "en",
    hostnames: ["riverbend.localhost", "courier.localhost"],
    theme: {
      accent: "#8a2b1d",
      accentDark: "#f0937f",
      paper: "cream",
      nameplate: "centred",
      lettering: "roman",
    },
    about:
      "The Riverbend Courier covers the town of Riverbend, the river villages from Cutler's Landing to Harlan Falls, and the farm country of Alder County. It began in 1871 as a single sheet pinned up at the ferry house, listing what had come across and who was expected. It still tries to answer those two questions every day.\n\nReports come from three places, and each one says which: releases that local organisations submit and our editors check, wire stories from the agencies we take, and the work of our own desk. Nobody pays to appear, and nobody pays to stay out.",
    position: 0,
    sections: inOrder([
      ["local", "Riverbend & County"],
      ["business", "Business"],
      ["community", "Community"],
      ["sports", "Sports"],
      ["culture", "Culture & Science"],
      ["nation", "Nation"],
      ["world", "World"],
      ["markets", "Markets & Grain"],
      ["weather", "Weather & River"],
    ]),
  },
  {
    slug: "herald",
    name: "Lakeshore Herald",
    tagline: "The paper of the harbor towns",
    place: "Lakeshore",
    timeZone: "America/New_York",
    language: "en",
    hostnames: ["lakeshore.localhost", "herald.localhost"],
    theme: {
      accent: "#12567a",
      accentDark: "#79c2e8",
      paper: "cool",
      nameplate: "band",
      lettering: "capitals",
      headlines: "sans",
    },
    about:
      "The Lakeshore Herald serves Lakeshore, Point Garnet, Wickham Bay and the rest of the Carrow County waterfront. It was founded in 1902 by two printers and a retired lighthouse keeper who disagreed about most things except that a harbor town should be able to read its own news.\n\nThe Herald publishes releases from the clubs, schools, employers and public bodies of the county after an editor has read them, alongside stories from the wire agencies named at the top of each. Mistakes are corrected in the open, with the date and the reason.",
    position: 1,
    sections: inOrder([
      ["local", "Lakeshore"],
      ["business", "Business & Harbor"],
      ["community", "Community"],
      ["sports", "Sports"],
      ["culture", "Arts & Science"],
      ["nation", "Nation"],
      ["world", "World"],
      ["markets", "Markets"],
      ["weather", "Weather & Lake"],
    ]),
  },
];
