// How a batch is called where people see it. Pure.
import type { BatchState, Tally } from "./lifecycle";

/** Never that anything was sent where nothing was (E4). */
export function batchWords(state: BatchState, { accepted, waiting }: Tally): string {
  switch (state) {
    case "preparing":
      return waiting > 0 ? "Waits to be handed over" : "Nobody left to write to";
    case "submitting":
      return "Being handed over";
    case "submitted":
      return accepted > 0 ? "Handed over" : "Nobody left to write to";
    case "failed":
      return "Failed: no letter was accepted";
    case "uncertain":
      return "Uncertain: nobody knows whether they arrived";
  }
}
