"use client";
import { ActionIcon } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconPin,
  IconPinnedOff,
  IconStar,
  IconStarOff,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { LetterEntry } from "@/lib/newsletter/issue/entries";
import classes from "./list.module.css";

export type EntryMoves = {
  lead: () => void;
  pin: () => void;
  drop: () => void;
  /** One place up or down among the pinned; null at that end, or where there is no order. */
  up: (() => void) | null;
  down: (() => void) | null;
};

type Props = {
  entry: LetterEntry;
  /** Whether it leads by an editor's word, which can be taken back. */
  chosen: boolean;
  busy: boolean;
  moves: EntryMoves;
};

/** What can be done with one item of a letter. */
export function EntryButtons({ entry, chosen, busy, moves }: Props) {
  const button = (words: string, icon: ReactNode, run: () => void) => (
    <ActionIcon
      key={words}
      variant="subtle"
      color="gray"
      size={32}
      title={words}
      aria-label={`${words}: “${entry.headline}”`}
      disabled={busy}
      onClick={run}
    >
      {icon}
    </ActionIcon>
  );
  const pin = entry.pinned
    ? button("Unpin", <IconPinnedOff size={18} aria-hidden />, moves.pin)
    : button("Pin", <IconPin size={18} aria-hidden />, moves.pin);
  return (
    <div className={classes.buttons}>
      {moves.up ? button("Move up", <IconArrowUp size={18} aria-hidden />, moves.up) : null}
      {moves.down ? button("Move down", <IconArrowDown size={18} aria-hidden />, moves.down) : null}
      {entry.lead ? null : button("Make it the lead", <IconStar size={18} aria-hidden />, moves.lead)}
      {entry.lead && chosen
        ? button("Let the lead be found by itself", <IconStarOff size={18} aria-hidden />, moves.lead)
        : null}
      {entry.lead ? null : pin}
      {button("Drop", <IconX size={18} aria-hidden />, moves.drop)}
    </div>
  );
}
