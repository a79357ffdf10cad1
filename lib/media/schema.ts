/** Widths in CSS pixels that pictures are made in; none is enlarged (W7). */
export const WIDTHS = [480, 960, 1600] as const;

export const mediaPath = (key: string, width: number) => `/media/${key}/${width}.webp`;

/** A picture as pages need it: the default address, its size, and the widths there are. */
export type PictureInfo = { url: string; width: number; height: number; widths: number[] };
