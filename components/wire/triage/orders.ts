// What the wire desk orders, how it is said, and what takes it back. Pure.
import type { WireLine } from "@/lib/wire/desk/line";
import { WIRE_STATES, type WireState } from "@/lib/wire/desk/state";

export type Place = { publication: string; section: string };

/** One order for some items, as it is sent. */
export type Order =
  | { verb: "publish"; ids: string[]; places?: Place[] }
  | { verb: "spike"; ids: string[]; why: string }
  | { verb: "restore"; ids: string[] }
  | { verb: "hold"; ids: string[] }
  | { verb: "place"; ids: string[]; places: Place[] };
export type Verb = Order["verb"];

/** What became of one item of an order. */
export type OrderResult =
  | { id: string; ok: true; standing: WireState; changed: boolean }
  | { id: string; ok: false; message: string };

/** An item with what became of it, for people. */
export type Told = { id: string; title: string; ok: boolean; words: string };

export const TITLES: Record<Verb, { doing: string; done: string; verb: string }> = {
  publish: { verb: "Publish", doing: "Publishing", done: "published" },
  spike: { verb: "Spike", doing: "Spiking", done: "spiked" },
  restore: { verb: "Restore", doing: "Restoring", done: "restored" },
  hold: { verb: "Hold", doing: "Taking back", done: "held again" },
  place: { verb: "Place", doing: "Placing", done: "placed" },
};

/** "3 items", "1 item". */
export const itemsWords = (count: number) => `${count} ${count === 1 ? "item" : "items"}`;

/** What became of an item: a published one may still have to wait. */
export function resultWords(verb: Verb, result: OrderResult): string {
  if (!result.ok) return result.message;
  if (!result.changed) return "It was so already.";
  if (verb === "publish" && result.standing !== "public")
    return `Released, and not public yet: ${WIRE_STATES[result.standing].toLowerCase()}.`;
  if (verb === "restore") return result.standing === "public" ? "Public again." : "Held again.";
  return "Done.";
}

const placesOf = ({ places }: WireLine): Place[] =>
  places.flatMap(({ publication, section }) => (publication ? [{ publication, section }] : []));

/** The orders that take an order back, for the items that it changed. */
export function inverseOf(
  order: Order,
  lines: readonly WireLine[],
  results: readonly OrderResult[],
): Order[] {
  const changed = results.flatMap((each) => (each.ok && each.changed ? [each.id] : []));
  const before = lines.filter((line) => changed.includes(line.id));
  const ids = (state: (line: WireLine) => boolean) => before.filter(state).map((line) => line.id);
  const wasSpiked = ids((line) => line.state === "spiked");
  const others = ids((line) => line.state !== "spiked");
  const orders: Order[] = {
    publish: (): Order[] => [
      { verb: "hold", ids: others },
      { verb: "spike", ids: wasSpiked, why: "" },
    ],
    spike: (): Order[] => [{ verb: "restore", ids: changed }],
    restore: (): Order[] => before.map((line) => ({ verb: "spike", ids: [line.id], why: line.why })),
    hold: (): Order[] => [{ verb: "publish", ids: changed }],
    place: (): Order[] =>
      before
        .filter((line) => placesOf(line).length > 0)
        .map((line) => ({ verb: "place", ids: [line.id], places: placesOf(line) })),
  }[order.verb]();
  return orders.filter((each) => each.ids.length > 0);
}

/** What somebody at the wire desk may do: what they may not is not offered. `kill` is of no use without `wire`. */
export type May = { wire: boolean; kill: boolean; breaking: boolean };

/** Whether an order makes sense for an item as it stands; what the server says is the law. */
export function mayOrder(verb: Verb, line: WireLine): boolean {
  const { state } = line;
  if (state === "canceled" || state === "killed") return false;
  if (verb === "publish") return state === "held" || state === "spiked" || state === "placeless";
  if (verb === "restore") return state === "spiked";
  if (verb === "spike") return state !== "spiked";
  if (verb === "hold") return false;
  return state !== "spiked";
}
