"use client";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { clockWords } from "@/lib/core/moment";
import { type HourSlot, instantWithin, within } from "@/lib/releases/schedule/days";
import type { BoardEntry } from "@/lib/releases/schedule/entry";
import { hourWords } from "@/lib/releases/schedule/quiet";
import { timeRefusal } from "@/lib/releases/schedule/refusal";
import classes from "./board.module.css";
import { EntryCard } from "./entry-card";
import type { BoardFrame } from "./types";

type Over = { at: Date; refusal: string | null };

/** One hour of a day: what goes out in it, and a place to drop what should. */
export function HourCell({
  slot,
  entries,
  frame,
}: {
  slot: HourSlot;
  entries: BoardEntry[];
  frame: BoardFrame;
}) {
  const cell = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<Over | null>(null);
  const here = within(entries, slot);
  const placeAt = useEffectEvent((clientY: number, element: Element) => {
    const { top, height } = element.getBoundingClientRect();
    return instantWithin(slot, (clientY - top) / height, frame.step);
  });
  const drop = useEffectEvent((entry: BoardEntry, at: Date) => frame.drop(entry, at));
  useEffect(() => {
    if (!cell.current) return;
    return dropTargetForElements({
      element: cell.current,
      canDrop: ({ source }) => "entry" in source.data,
      getData: ({ input, element }) => ({ at: placeAt(input.clientY, element) }),
      onDrag: ({ self, source }) => {
        const at = self.data.at as Date;
        const { embargoUntil } = source.data.entry as BoardEntry;
        setOver((before) =>
          before?.at.getTime() === at.getTime()
            ? before
            : { at, refusal: timeRefusal(at, embargoUntil, new Date()) },
        );
      },
      onDragLeave: () => setOver(null),
      onDrop: ({ self, source }) => {
        setOver(null);
        drop(source.data.entry as BoardEntry, self.data.at as Date);
      },
    });
  }, []);
  return (
    <div
      ref={cell}
      className={classes.slot}
      data-slot={slot.from.toISOString()}
      data-empty={here.length === 0 || undefined}
      data-over={over ? (over.refusal ? "refused" : "taken") : undefined}
    >
      <span
        className={classes.clock}
        data-own={slot.label === hourWords(slot.hour) ? undefined : true}
        aria-hidden
      >
        {slot.label}
      </span>
      {here.length ? (
        <ul className={classes.cards}>
          {here.map((entry) => (
            <EntryCard key={entry.id} entry={entry} frame={frame} />
          ))}
        </ul>
      ) : null}
      {over ? (
        <p className={classes.place}>
          {clockWords(over.at, frame.zone)}
          {over.refusal ? `: ${over.refusal}` : ""}
        </p>
      ) : null}
    </div>
  );
}
