/** Inks of a print, from the paper to the darkest. `glow` is for suns and lamps. */
export interface Palette {
  paper: string;
  sky: string;
  glow: string;
  warm: string;
  mid: string;
  deep: string;
  ink: string;
}

export const dayPalettes: Palette[] = [
  {
    paper: "#f4ead6",
    sky: "#f3d9ae",
    glow: "#f6b33c",
    warm: "#e8684a",
    mid: "#6fa8a0",
    deep: "#2d6a74",
    ink: "#1f3349",
  },
  {
    paper: "#f5eddc",
    sky: "#cfe0d8",
    glow: "#f7c65a",
    warm: "#dd5a3f",
    mid: "#8db58a",
    deep: "#3d7a5e",
    ink: "#22403a",
  },
  {
    paper: "#f3eadb",
    sky: "#f0cdb6",
    glow: "#f9d27a",
    warm: "#d9573f",
    mid: "#8c8fb5",
    deep: "#4a4f86",
    ink: "#2a2748",
  },
  {
    paper: "#f4ecdd",
    sky: "#c9dde4",
    glow: "#f4bd4f",
    warm: "#e4764b",
    mid: "#7fa9bf",
    deep: "#33658a",
    ink: "#1e3557",
  },
  {
    paper: "#f6efdf",
    sky: "#efe0b4",
    glow: "#f2a33a",
    warm: "#c9503a",
    mid: "#b9a55f",
    deep: "#5f7350",
    ink: "#2d3a34",
  },
];

export const duskPalettes: Palette[] = [
  {
    paper: "#f3e8d6",
    sky: "#f2a98a",
    glow: "#fbd676",
    warm: "#e2604f",
    mid: "#8a6f9c",
    deep: "#46487e",
    ink: "#1d2446",
  },
  {
    paper: "#f3e8d6",
    sky: "#f3c08a",
    glow: "#fde08a",
    warm: "#e27246",
    mid: "#5f8f9c",
    deep: "#2c5672",
    ink: "#14293f",
  },
  {
    paper: "#f2e7da",
    sky: "#e9a6a0",
    glow: "#fcd58c",
    warm: "#cf5564",
    mid: "#6d7fa6",
    deep: "#3a4a7c",
    ink: "#1a2145",
  },
];

export const nightPalettes: Palette[] = [
  {
    paper: "#efe6d6",
    sky: "#2f4a72",
    glow: "#ffdc84",
    warm: "#e98a5b",
    mid: "#3f6487",
    deep: "#213a5c",
    ink: "#101c33",
  },
  {
    paper: "#efe6d6",
    sky: "#3b3f6e",
    glow: "#ffd98a",
    warm: "#e57f73",
    mid: "#535a8e",
    deep: "#292c55",
    ink: "#141631",
  },
  {
    paper: "#efe7d8",
    sky: "#2d5661",
    glow: "#ffe08e",
    warm: "#ea9257",
    mid: "#45727a",
    deep: "#1f3f4c",
    ink: "#0f212b",
  },
];

export const rainPalettes: Palette[] = [
  {
    paper: "#efe8dc",
    sky: "#aebfc4",
    glow: "#f5cf7a",
    warm: "#d06a50",
    mid: "#7d97a3",
    deep: "#48687a",
    ink: "#22384a",
  },
  {
    paper: "#efe8dc",
    sky: "#b9bdc9",
    glow: "#f3c873",
    warm: "#c96253",
    mid: "#878fa8",
    deep: "#535d7d",
    ink: "#272d4a",
  },
];
