// Where a day's letter stands, as its editors are told. Pure.

/** `open`: nobody has to do anything. Nothing is ever called sent that was refused, or that nobody got (E4). */
export const STANDINGS = ["paused", "held", "waiting", "going", "open", "done", "none"] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_WORDS: Record<Standing, string> = {
  paused: "Paused",
  held: "Held back",
  waiting: "Waits for approval",
  going: "Going out now",
  open: "Goes by itself",
  done: "Handed over",
  none: "Nobody to send it to",
};

type Facts = {
  paused: boolean;
  held: boolean;
  approval: boolean;
  approved: boolean;
  /** Readers whose hour has yet to come on this day. */
  ahead: number;
  /** Letters being handed over, or waiting for it. */
  under: number;
  /** Letters a mail server took. */
  accepted: number;
};

export function standingOf({ paused, held, approval, approved, ahead, under, accepted }: Facts): Standing {
  if (paused) return "paused";
  if (held) return "held";
  if (approval && !approved && ahead > 0) return "waiting";
  if (under > 0) return "going";
  if (ahead > 0) return "open";
  return accepted > 0 ? "done" : "none";
}
