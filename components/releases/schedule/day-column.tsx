"use client";
import type { CSSProperties } from "react";
import { dateFormat } from "@/lib/core/date-format";
import { type Run, runAt } from "@/lib/releases/schedule/quiet";
import { zoneCity } from "@/lib/releases/zone-words";
import classes from "./board.module.css";
import { HourCell } from "./hour-cell";
import type { BoardDay, BoardFrame } from "./types";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const dayWords = (day: string) =>
  dateFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" })
    .format(new Date(`${day}T12:00:00Z`))
    .replace(",", "");

type Props = BoardDay & {
  /** Which column of the board. */
  column: number;
  /** Hours that are folded away where there is room for all days side by side. */
  folded: Run[];
  frame: BoardFrame;
};

/** One day of the board, a row for each hour of its clock: an hour that is skipped has none, one that comes twice both. */
export function DayColumn({ day, hours, entries, today, column, folded, frame }: Props) {
  const heading = `day-${day}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form
    <div
      role="group"
      aria-labelledby={heading}
      className={classes.day}
      data-today={today || undefined}
      style={{ "--column": column } as CSSProperties}
    >
      <h3 id={heading} className={classes.dayName}>
        {dayWords(day)}
        {today ? <span className={classes.todayMark}>today</span> : null}
      </h3>
      {HOURS.map((hour) => {
        const slots = hours.filter((slot) => slot.hour === hour);
        return (
          <div
            key={hour}
            className={classes.hour}
            style={{ gridRow: hour + 2 }}
            data-folded={runAt(folded, hour) ? true : undefined}
          >
            {slots.map((slot) => (
              <HourCell key={slot.from.toISOString()} slot={slot} entries={entries} frame={frame} />
            ))}
            {slots.length === 0 ? (
              <p className={classes.skipped}>The clocks in {zoneCity(frame.zone)} skip this hour.</p>
            ) : null}
          </div>
        );
      })}
      {entries.length === 0 ? <p className={classes.nothing}>Nothing goes out.</p> : null}
    </div>
  );
}
