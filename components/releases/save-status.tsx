"use client";
import { Button } from "@mantine/core";
import { dateFormat } from "@/lib/core/date-format";
import classes from "./form.module.css";
import type { SaveState } from "./save-state";

const clock = (at: Date) => dateFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(at);

const waiting = (changes: number) => `${changes} ${changes === 1 ? "change" : "changes"} waiting`;

function words(state: SaveState, storing: boolean): string {
  // Without a copy in the browser the open page is all there is.
  const kept = storing
    ? "Your text is kept in this browser"
    : "This browser keeps no copy (its storage is full or forbidden): leave this page open";
  switch (state.kind) {
    case "clean":
      return "Nothing to save";
    case "unsaved":
      return "Not saved yet";
    case "saving":
      return "Saving…";
    case "saved":
      return `Saved ${clock(state.at)}`;
    case "offline":
      return storing
        ? `Offline: kept in this browser, ${waiting(state.changes)}`
        : `Offline: ${waiting(state.changes)}. ${kept}`;
    case "retrying":
      return `Not saved: ${state.message} ${kept}`;
    case "blocked":
      return `Not saved: ${state.message}. ${kept}`;
    case "signed-out":
      return `Not saved: your session has ended. ${kept}`;
    case "conflict":
      return "Not saved: this release was changed elsewhere";
    case "closed":
      return `Not saved: ${state.message} ${kept}`;
  }
}

const GOOD = new Set<SaveState["kind"]>(["clean", "unsaved", "saving", "saved"]);

/** Whether the text is safe, always in view and read out when it changes. */
export function SaveStatus({
  state,
  storing,
  signIn,
}: {
  state: SaveState;
  storing: boolean;
  signIn: () => void;
}) {
  return (
    <div
      className={classes.status}
      data-good={GOOD.has(state.kind)}
      data-calm={state.kind === "offline" && storing}
    >
      <span role="status">{words(state, storing)}</span>
      {state.kind === "signed-out" ? (
        <Button size="compact-sm" variant="default" onClick={signIn}>
          Sign in
        </Button>
      ) : null}
    </div>
  );
}
