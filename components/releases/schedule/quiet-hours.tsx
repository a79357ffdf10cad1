"use client";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { hourWords, type Run, runWords } from "@/lib/releases/schedule/quiet";
import classes from "./board.module.css";

type Props = { run: Run; opened: boolean; toggle: (to: boolean) => void };

/** The empty hours of the night in one thin row: opened by its button, or by what is dragged over it. */
export function QuietHours({ run, opened, toggle }: Props) {
  const row = useRef<HTMLButtonElement>(null);
  const open = useEffectEvent(() => toggle(true));
  useEffect(() => {
    if (!row.current) return;
    return dropTargetForElements({
      element: row.current,
      canDrop: ({ source }) => "entry" in source.data,
      onDragEnter: () => open(),
    });
  }, []);
  const Sign = opened ? IconChevronUp : IconChevronDown;
  return (
    <button
      ref={row}
      type="button"
      className={classes.quiet}
      style={{ gridRow: run.first + 2 }}
      aria-expanded={opened}
      aria-label={`${runWords(run)}: nothing goes out`}
      onClick={() => toggle(!opened)}
    >
      {opened ? hourWords(run.first) : `${runWords(run)}: nothing goes out`}
      <Sign size={14} aria-hidden />
    </button>
  );
}
