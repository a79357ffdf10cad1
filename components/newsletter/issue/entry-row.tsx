"use client";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { IconGripVertical } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { momentWords } from "@/lib/core/moment";
import { permalinkPath } from "@/lib/core/paths";
import { agoWords } from "@/lib/core/span-of-time";
import type { LetterEntry } from "@/lib/newsletter/issue/entries";
import { EntryButtons, type EntryMoves } from "./entry-buttons";
import classes from "./list.module.css";

const ORIGINS = { release: "Release", wire: "Wire", staff: "Newsroom" };

export type RowFrame = {
  /** Of the title whose readers see the item. */
  origin: string;
  now: Date;
  zone: string;
  /** Whether whoever looks may change the letter. */
  may: boolean;
  busy: string | null;
};

type Props = {
  entry: LetterEntry;
  chosen: boolean;
  frame: RowFrame;
  moves: EntryMoves;
  /** Something was let go of on this row: the id of an item that is to stand in this one's place. */
  taken: ((id: string) => void) | null;
};

/** One item of the letter. Its headline is the row's one stop for the keyboard walk. */
export function EntryRow({ entry, chosen, frame, moves, taken }: Props) {
  const row = useRef<HTMLLIElement>(null);
  const [over, setOver] = useState(false);
  const [dragged, setDragged] = useState(false);
  const movable = frame.may && frame.busy === null && !entry.lead;
  const take = useEffectEvent((id: string) => taken?.(id));
  const takes = taken !== null;
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return combine(
      draggable({
        element,
        canDrag: () => movable,
        getInitialData: () => ({ letterItem: entry.id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => takes && "letterItem" in source.data && source.data.letterItem !== entry.id,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          take(String(source.data.letterItem));
        },
      }),
    );
  }, [entry.id, movable, takes]);
  const press = (event: KeyboardEvent) => {
    const move = event.altKey ? { ArrowUp: moves.up, ArrowDown: moves.down }[event.key] : undefined;
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <li
      ref={row}
      className={classes.row}
      data-over={over || undefined}
      data-dragged={dragged || undefined}
      data-busy={frame.busy === entry.id || undefined}
    >
      {movable ? <IconGripVertical size={18} className={classes.grip} aria-hidden /> : null}
      <div className={classes.what}>
        <a
          href={`${frame.origin}${permalinkPath(entry.id)}`}
          draggable={false}
          className={classes.headline}
          data-letter-stop={entry.id}
          onKeyDown={press}
        >
          {entry.headline}
        </a>
        <p className={classes.meta}>
          <span className={classes.origin}>{ORIGINS[entry.origin]}</span>
          {entry.credit ? <span>{entry.credit}</span> : null}
          <time dateTime={entry.publishedAt.toISOString()} title={momentWords(entry.publishedAt, frame.zone)}>
            {agoWords(entry.publishedAt, frame.now)}
          </time>
          <span>{entry.reason}</span>
        </p>
      </div>
      {frame.may ? (
        <EntryButtons entry={entry} chosen={chosen} busy={frame.busy !== null} moves={moves} />
      ) : null}
    </li>
  );
}
