"use client";
import { type CSSProperties, useState } from "react";
import { hourWords, quietRuns, runAt } from "@/lib/releases/schedule/quiet";
import classes from "./board.module.css";
import { DayColumn } from "./day-column";
import { QuietHours } from "./quiet-hours";
import type { BoardDay, BoardFrame } from "./types";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The days of a board side by side, their hours named once; the night is folded where it is empty. */
export function BoardGrid({ days, frame }: { days: BoardDay[]; frame: BoardFrame }) {
  const [opened, setOpened] = useState(false);
  const runs = quietRuns(days);
  const folded = opened ? [] : runs;
  const rows = HOURS.map((hour) => {
    const run = runAt(folded, hour);
    if (!run) return "minmax(var(--hour), auto)";
    return run.first === hour ? "auto" : "0";
  });
  return (
    <div
      className={classes.board}
      data-days={days.length}
      style={{ "--rows": rows.join(" ") } as CSSProperties}
    >
      {/* The cards say their own times: these are for the eye. */}
      <div className={classes.clocks} aria-hidden>
        {HOURS.filter((hour) => !runAt(folded, hour) && !runs.some(({ first }) => first === hour)).map(
          (hour) => (
            <span key={hour} style={{ gridRow: hour + 2 }}>
              {hourWords(hour)}
            </span>
          ),
        )}
      </div>
      {runs.map((run) => (
        <QuietHours key={run.last} run={run} opened={opened} toggle={setOpened} />
      ))}
      {days.map((day, i) => (
        <DayColumn key={day.day} {...day} column={i + 2} folded={folded} frame={frame} />
      ))}
    </div>
  );
}
