"use client";
import { Button, Kbd } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import classes from "@/components/desk/undo-bar.module.css";
import { UNDO_MS } from "@/lib/releases/lifecycle";
import type { useUndo } from "./use-undo";

/** What the last decision has come to, with the seconds there are to take it back. Its live region is always there. */
export function UndoBar({ open, undo, said }: ReturnType<typeof useUndo>) {
  return (
    <div role="status" className={classes.place}>
      {open ? (
        <div className={classes.bar} key={`${open.decision.id} ${open.decision.version}`}>
          <div className={classes.words}>
            <span>{open.decision.words}</span>
            <small>{open.decision.headline}</small>
          </div>
          <Button
            size="sm"
            className={classes.undo}
            onClick={undo}
            aria-keyshortcuts="u"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            rightSection={<Kbd aria-hidden>u</Kbd>}
          >
            Undo
          </Button>
          <span
            className={classes.time}
            aria-hidden
            style={{ animationDelay: `${Math.round(open.left - UNDO_MS)}ms` }}
          />
        </div>
      ) : said ? (
        <div className={classes.bar}>{said}</div>
      ) : null}
    </div>
  );
}
