/** A picture of a demo release: drawn like the agencies' ones, named after its scene. */
export interface DemoPhoto {
  /** `<scene>-<anything>.jpg`, see prisma/demo/pictures.ts. */
  file: string;
  role: "hero" | "image";
  alt: string;
  caption: string;
  credit: string;
  licence: string;
}

const house = {
  credit: "Illustration: Dora Kestrel",
  licence: "Free for editorial use with this release",
};

/** Few and small, so that the first start stays quick: which releases have pictures, by their key. */
export const photos: Record<string, DemoPhoto[]> = {
  "millwright-grain-contract": [
    {
      ...house,
      file: "harvest-mill-prairie.jpg",
      role: "hero",
      alt: "A field of ripe barley under a wide sky, cut in long rows",
      caption: "Barley near Mill Prairie. Six county farms will plant 410 acres of it for the brewery.",
    },
  ],
  "rowing-breakwater-regatta": [
    {
      ...house,
      file: "rowing-breakwater-cup.jpg",
      role: "hero",
      alt: "A rowing eight pulls across open water in low light",
      caption: "The women's eight on the last 500 meters of the Breakwater Cup.",
    },
    {
      ...house,
      file: "harbor-lakeshore.jpg",
      role: "image",
      alt: "Boats lie at a harbor wall, with houses behind",
      caption: "Lakeshore harbor on the morning of the race.",
    },
  ],
};
