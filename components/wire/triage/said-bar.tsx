"use client";
import { Button, Kbd } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import classes from "@/components/desk/undo-bar.module.css";
import type { Said } from "./use-orders";

/** What the last order has come to, with the seconds there are to take it back. Its live region is always there. */
export function SaidBar({ said }: { said: Said | null }) {
  return (
    <div role="status" className={classes.place}>
      {said ? (
        <div className={classes.bar} key={`${said.words} ${said.detail}`}>
          <div className={classes.words}>
            <span>{said.words}</span>
            {said.detail ? <small>{said.detail}</small> : null}
          </div>
          {said.undo ? (
            <>
              <Button
                size="sm"
                className={classes.undo}
                onClick={said.undo}
                aria-keyshortcuts="u"
                leftSection={<IconArrowBackUp size={18} aria-hidden />}
                rightSection={<Kbd aria-hidden>u</Kbd>}
              >
                Undo
              </Button>
              <span className={classes.time} aria-hidden />
            </>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
