import type { WireStatus } from "../schema";

/** Where an item stands: a title, by id, and one of its sections, by slug. */
export type Place = { publicationId: string; section: string };

/** What is to become of an item on our side, whatever the agency says of it (prisma/schema/wire.prisma). */
export type Handling = "held" | "released" | "spiked";

/** What decides whether readers may see an item. */
export type Claims = {
  /** The agency's word. */
  status: WireStatus;
  /** Ours. */
  handling: Handling;
  embargoUntil: Date | null;
  expiresAt: Date | null;
  /** The item under whose story this one is credited instead of standing twice. */
  sameAsId: string | null;
  /** By the rules or the desk; null: the source's own. */
  places: readonly Place[] | null;
};

/** "public", or what is in the way. */
export type Standing =
  | "public"
  | "canceled"
  | "withheld"
  | "spiked"
  | "expired"
  | "merged"
  | "held"
  | "embargoed"
  | "placeless";

/**
 * Whether readers may see an item now, and if not, what is in the way: of several reasons the one that lasts
 * longest. Nothing else decides this, neither for a poll, an embargo's end, an expiry, a changed source nor the desk.
 * @param routes where the item's source places what nobody placed otherwise.
 */
export function standingOf(claims: Claims, routes: readonly Place[], now: Date): Standing {
  if (claims.status === "canceled") return "canceled";
  if (claims.handling === "spiked") return "spiked";
  if (claims.expiresAt && claims.expiresAt <= now) return "expired";
  if (claims.sameAsId) return "merged";
  if (claims.status === "withheld") return "withheld";
  if (claims.handling === "held") return "held";
  if (claims.embargoUntil && claims.embargoUntil > now) return "embargoed";
  if (placesOf(claims, routes).length === 0) return "placeless";
  return "public";
}

/** Where an item stands as soon as it may. */
export const placesOf = (claims: Pick<Claims, "places">, routes: readonly Place[]): readonly Place[] =>
  claims.places ?? routes;

/**
 * When the clock next changes what becomes of an item, null when it never does: its embargo ends, the hours begin that
 * it waits for, or it expires.
 */
export function nextTurn(claims: Claims & { opensAt: Date | null }, now: Date): Date | null {
  if (claims.status === "canceled" || claims.handling === "spiked") return null;
  const instants = [
    claims.embargoUntil && claims.embargoUntil > now ? claims.embargoUntil : null,
    claims.handling === "held" ? claims.opensAt : null,
    claims.expiresAt && claims.expiresAt > now ? claims.expiresAt : null,
  ].filter((each) => each !== null);
  return instants.length === 0 ? null : earliest(instants);
}

const earliest = (instants: Date[]) => instants.reduce((one, other) => (one < other ? one : other));

/** What each standing is called at the desk. */
export const STANDING_WORDS: Record<Standing, string> = {
  public: "Public",
  canceled: "Cancelled by the agency",
  withheld: "Withheld by the agency",
  spiked: "Spiked",
  expired: "Expired",
  merged: "Stands under another item",
  held: "Held for the desk",
  embargoed: "Under embargo",
  placeless: "Has no place",
};

/**
 * When an item leaves by itself: the agency's own end of its licence, or the source's term counted from when the
 * item was first seen, whichever comes first (I13). null: never.
 */
export function expiryOf(
  agencys: string | null,
  expireAfterHours: number | null,
  firstSeenAt: Date,
): Date | null {
  const ends = [
    ...(agencys ? [new Date(agencys)] : []),
    ...(expireAfterHours ? [new Date(firstSeenAt.getTime() + expireAfterHours * 3_600_000)] : []),
  ];
  return ends.length === 0 ? null : earliest(ends);
}
