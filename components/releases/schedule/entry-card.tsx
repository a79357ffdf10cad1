"use client";
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { Button } from "@mantine/core";
import { IconArrowsMove, IconLock, IconWorldCheck } from "@tabler/icons-react";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { clockWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { BoardEntry } from "@/lib/releases/schedule/entry";
import classes from "./board.module.css";
import { Countdown } from "./countdown";
import type { BoardFrame } from "./types";

/** One release at its time: to be opened, dragged, or moved by a dialog. */
export function EntryCard({ entry, frame }: { entry: BoardEntry; frame: BoardFrame }) {
  const card = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  const movable = entry.movable && frame.busy === null;
  useEffect(() => {
    if (!card.current) return;
    return draggable({
      element: card.current,
      canDrag: () => movable,
      getInitialData: () => ({ entry }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [entry, movable]);
  const embargo = entry.embargoUntil && entry.embargoUntil > frame.now ? entry.embargoUntil : null;
  const named = frame.allTitles || entry.titles.length > 1;
  return (
    <li
      ref={card}
      className={classes.card}
      data-state={entry.state}
      data-movable={entry.movable || undefined}
      data-dragged={dragged || undefined}
      data-busy={frame.busy === entry.id || undefined}
    >
      <p className={classes.when}>
        <time dateTime={entry.at.toISOString()}>{clockWords(entry.at, frame.zone)}</time>
        {entry.state === "published" ? (
          <span className={classes.published}>
            <IconWorldCheck size={14} aria-hidden /> Published
          </span>
        ) : null}
      </p>
      <Link
        href={desk.release(entry.id)}
        prefetch={false}
        draggable={false}
        className={classes.headline}
        data-board-stop={entry.id}
      >
        {entry.headline}
      </Link>
      <p className={classes.meta}>
        {entry.organisation}
        {named ? ` · ${entry.titles.map((slug) => frame.titleNames[slug] ?? slug).join(", ")}` : ""}
      </p>
      {embargo ? (
        <p className={classes.embargo}>
          <IconLock size={14} aria-hidden />
          <span>
            Embargo ends <Countdown at={embargo} now={frame.now} />
          </span>
        </p>
      ) : null}
      {entry.movable ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsMove size={14} aria-hidden />}
          aria-label={`Move “${entry.headline}”`}
          aria-haspopup="dialog"
          disabled={frame.busy === entry.id}
          onClick={() => frame.ask(entry)}
        >
          Move
        </Button>
      ) : null}
    </li>
  );
}
