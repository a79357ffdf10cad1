"use client";
import { Button } from "@mantine/core";
import { signInPath } from "@/lib/core/paths";
import type { SaveState } from "./autosaver";
import classes from "./form.module.css";

const clock = (at: Date) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(at);

function words(state: SaveState): string {
  switch (state.kind) {
    case "clean":
      return "Nothing to save";
    case "unsaved":
      return "Not saved yet";
    case "saving":
      return "Saving…";
    case "saved":
      return `Saved ${clock(state.at)}`;
    case "retrying":
      return `Not saved: ${state.message}, trying again`;
    case "blocked":
      return "Not saved: some fields need attention. Your text is kept in this browser";
    case "signed-out":
      return "Not saved: your session has ended. Your text is kept";
    case "conflict":
      return "Not saved: this release was changed elsewhere";
    case "closed":
      return `Not saved: ${state.message}`;
  }
}

const GOOD = new Set<SaveState["kind"]>(["clean", "unsaved", "saving", "saved"]);

/** Whether the text is safe, always in view and read out when it changes. */
export function SaveStatus({ state, retry }: { state: SaveState; retry: () => void }) {
  return (
    <div className={classes.status} data-good={GOOD.has(state.kind)}>
      <span role="status">{words(state)}</span>
      {state.kind === "signed-out" ? (
        <>
          <Button component="a" href={signInPath()} target="_blank" size="compact-sm" variant="default">
            Sign in (new tab)
          </Button>
          <Button size="compact-sm" variant="default" onClick={retry}>
            Save now
          </Button>
        </>
      ) : null}
    </div>
  );
}
