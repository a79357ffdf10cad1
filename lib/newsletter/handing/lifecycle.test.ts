import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BATCH_EVENTS,
  BATCH_STATES,
  type BatchState,
  batchAfter,
  endOf,
  isSettled,
  RECIPIENT_EVENTS,
  RECIPIENT_STATES,
  type RecipientState,
  recipientAfter,
  recipientBefore,
  type Tally,
} from "./lifecycle";
import { waitAfter } from "./waits";

/** claim rest submit fail doubt answer deny resend leave. */
const BATCHES: Record<BatchState, string> = {
  preparing: "submitting - - - - - - - -",
  submitting: "- preparing submitted failed uncertain - - - -",
  submitted: "- - - - - - - - -",
  failed: "- - - - - - - - -",
  uncertain: "- - - - - submitted failed preparing uncertain",
};

/** hand exclude accept refuse defer doubt resend. */
const RECIPIENTS: Record<RecipientState, string> = {
  waiting: "handing excluded - refused - - -",
  handing: "- - accepted refused waiting uncertain -",
  accepted: "- - - - - - -",
  refused: "- - - - - - -",
  uncertain: "- - accepted refused - - waiting",
  excluded: "- - - - - - -",
};

describe("a batch", () => {
  it.each(BATCH_STATES)("%s: every event leads where the law says", (state) => {
    expect(BATCH_EVENTS.map((event) => batchAfter(state, event) ?? "-").join(" ")).toBe(BATCHES[state]);
  });

  it("comes out of doubt by a person or a late answer alone", () => {
    const out = BATCH_EVENTS.filter((event) => batchAfter("uncertain", event) !== null);
    expect(out).toEqual(["answer", "deny", "resend", "leave"]);
  });

  const tally = (some: Partial<Tally>): Tally => ({
    waiting: 0,
    handing: 0,
    accepted: 0,
    refused: 0,
    uncertain: 0,
    excluded: 0,
    ...some,
  });
  it.each([
    [{ accepted: 1, refused: 499 }, "submit"],
    [{ refused: 500 }, "fail"],
    [{ refused: 1, excluded: 499 }, "fail"],
    [{ excluded: 500 }, "submit"],
    [{ uncertain: 3 }, "doubt"],
    [{ uncertain: 3, accepted: 1 }, "submit"],
    [{ uncertain: 3, refused: 1 }, "fail"],
    [{ uncertain: 3, excluded: 1 }, "submit"],
  ])("with %j ends as %s", (some, end) => expect(endOf(tally(some))).toBe(end));
});

describe("a recipient", () => {
  it.each(RECIPIENT_STATES)("%s: every event leads where the law says", (state) => {
    expect(RECIPIENT_EVENTS.map((event) => recipientAfter(state, event) ?? "-").join(" ")).toBe(
      RECIPIENTS[state],
    );
  });

  it("is looked for in the states an event may come in", () => {
    expect(recipientBefore("accept")).toEqual(["handing", "uncertain"]);
    expect(recipientBefore("hand")).toEqual(["waiting"]);
    expect(RECIPIENT_STATES.filter(isSettled)).toEqual(["accepted", "refused", "excluded"]);
  });

  it("is handed a second letter only after the server said not now, or a person said again", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RECIPIENT_EVENTS)), (events) => {
        let state: RecipientState = "waiting";
        let free = true;
        for (const event of events) {
          const next = recipientAfter(state, event);
          if (!next) continue;
          if (event === "hand") {
            expect(free).toBe(true);
            free = false;
          }
          if (event === "defer" || event === "resend") free = true;
          state = next;
        }
      }),
    );
  });
});

describe("waiting", () => {
  it("grows to eight hours in all, then ends", () => {
    const waits = Array.from({ length: 10 }, (_, i) => waitAfter(i + 1) as number);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.reduce((sum, each) => sum + each, 0)).toBe(8 * 3_600_000);
    expect(waitAfter(11)).toBeNull();
  });
});
