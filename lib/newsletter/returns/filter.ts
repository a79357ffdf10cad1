import { RETURN_KINDS, type ReturnKind } from "./reading/verdict";

/** `open`: not understood, and nobody has looked at it yet. */
export type ReturnFilter = ReturnKind | "open";
export const RETURN_FILTERS: readonly ReturnFilter[] = ["open", ...RETURN_KINDS];

/** What an address bar asks for; anything else is all there is. */
export const returnFilterOf = (text: string | undefined): ReturnFilter | undefined =>
  RETURN_FILTERS.find((each) => each === text);
