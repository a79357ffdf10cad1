import { z } from "zod";

/** An item in a title, as whoever sends it as breaking news has read it. */
export const breakingItem = z.strictObject({
  publicationId: z.uuid(),
  itemId: z.uuid(),
  version: z.int().min(1),
});
export type BreakingItem = z.output<typeof breakingItem>;

export const takingBack = z.strictObject({ editionId: z.uuid() });
