"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { BoardEntry } from "@/lib/releases/schedule/entry";
import { whyWords } from "@/lib/releases/schedule/why-words";
import classes from "./board.module.css";
import type { BoardFrame } from "./types";

/** What should be public and is not, why, and what to do about it; nothing when all is well. */
export function StuckList({
  entries,
  frame,
  retry,
}: {
  entries: BoardEntry[];
  frame: BoardFrame;
  retry: (entry: BoardEntry) => void;
}) {
  if (entries.length === 0) return null;
  return (
    <Panel title="Should be public and is not" id="stuck" tone="attention">
      <ul className={classes.lines}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className={classes.lineText}>
              <Link href={desk.release(entry.id)} prefetch={false} className={classes.headline}>
                {entry.headline}
              </Link>
              <p className={classes.meta}>
                {entry.organisation}, due {momentWords(entry.at, frame.zone)}
              </p>
              {entry.stuck ? <p className={classes.why}>{whyWords(entry.stuck, frame.now)}</p> : null}
            </div>
            {entry.movable && entry.stuck?.why !== "held" ? (
              <Button
                size="sm"
                variant="default"
                loading={frame.busy === entry.id}
                aria-label={`Try again: “${entry.headline}”`}
                onClick={() => retry(entry)}
              >
                Try again
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
