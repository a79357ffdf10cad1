import type { DeliveryState, EndpointState } from "@/lib/webhooks/schema";

export const ENDPOINT_WORDS: Record<EndpointState, { words: string; tone: string }> = {
  active: { words: "Active", tone: "well" },
  paused: { words: "Paused", tone: "idle" },
  disabled: { words: "Switched off", tone: "failing" },
};

export const DELIVERY_WORDS: Record<DeliveryState, { words: string; tone: string }> = {
  delivered: { words: "Delivered", tone: "well" },
  pending: { words: "On its way", tone: "late" },
  failed: { words: "Failed", tone: "failing" },
};

/** "all events", "1 event", "3 events". */
export const eventsWords = (events: unknown[]): string =>
  events.length ? `${events.length} event${events.length === 1 ? "" : "s"}` : "all events";

/** A time of answering: "340 ms", "2.1 s". */
export const tookWords = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`);
