"use client";
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { ActionIcon } from "@mantine/core";
import { IconArrowsMove, IconLock, IconWorldCheck } from "@tabler/icons-react";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { clockWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { BoardEntry } from "@/lib/releases/schedule/entry";
import classes from "./card.module.css";
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
  const titles = named ? entry.titles.map((slug) => frame.titleNames[slug] ?? slug) : [];
  const from = [entry.organisation, titles.join(", ")].filter(Boolean).join(" · ");
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
      {entry.state === "wanted" ? <p className={classes.wanted}>wanted, waiting for the desk</p> : null}
      <Link
        href={desk.release(entry.id)}
        prefetch={false}
        draggable={false}
        className={classes.headline}
        title={entry.headline}
        data-board-stop={entry.id}
      >
        {entry.headline}
      </Link>
      <p className={classes.meta} title={from}>
        {from}
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
        <ActionIcon
          className={classes.move}
          variant="subtle"
          color="gray"
          size={24}
          title="Move"
          aria-label={`Move “${entry.headline}”`}
          aria-haspopup="dialog"
          disabled={frame.busy === entry.id}
          onClick={() => frame.ask(entry)}
        >
          <IconArrowsMove size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  );
}
