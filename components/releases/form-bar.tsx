import { Button } from "@mantine/core";
import classes from "./form.module.css";
import type { SaveState } from "./save-state";
import { SaveStatus } from "./save-status";

/** Whether the text is safe, and what can be done with it. */
export function FormBar({
  state,
  storing,
  signIn,
  history,
  preview,
  busy,
  maySubmit,
}: {
  state: SaveState;
  storing: boolean;
  signIn: () => void;
  history: () => void;
  preview: () => void;
  busy: boolean;
  maySubmit: boolean;
}) {
  return (
    <div className={classes.bar}>
      <SaveStatus state={state} storing={storing} signIn={signIn} />
      <div className={classes.barButtons}>
        <Button variant="default" onClick={history}>
          History
        </Button>
        <Button variant="default" onClick={preview}>
          Preview
        </Button>
        <Button type="submit" loading={busy} disabled={!maySubmit} aria-keyshortcuts="Control+Enter">
          Send to the desk
        </Button>
      </div>
    </div>
  );
}
