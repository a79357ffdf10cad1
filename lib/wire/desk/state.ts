// Where an item of the wire stands, in one word, for the desk. Pure.
import { type Claims, STANDING_WORDS, type Standing, standingOf } from "../items/standing";

/** What the agency, the desk and the clock have come to; or that an editor killed it for good. */
export type WireState = Standing | "killed";

export const WIRE_STATES: Record<WireState, string> = { ...STANDING_WORDS, killed: "Killed" };

/** @param item with the places that count for it; @param killed its public copy was taken back for good. */
export const wireState = (item: Claims, killed: boolean, now: Date): WireState =>
  killed && item.status !== "canceled" ? "killed" : standingOf(item, [], now);
