import type { Outcome } from "@/components/ui/outcome";
import type { HourSlot } from "@/lib/releases/schedule/days";
import type { BoardEntry } from "@/lib/releases/schedule/entry";

type Move = { id: string; version: number };
type Moved = Move & { status: string };

/** What the board sends. */
export type ScheduleActions = {
  move: (input: Move & { order: { goPublicAt: string } }) => Promise<Outcome<Moved>>;
  publishSoon: (input: Move) => Promise<Outcome<Moved>>;
  retry: (input: { id: string }) => Promise<Outcome<unknown>>;
};

/** One day of the board, in the zone of the board. */
export type BoardDay = {
  /** YYYY-MM-DD */
  day: string;
  today: boolean;
  hours: HourSlot[];
  entries: BoardEntry[];
};

/** What every card needs to know of the board it stands on. */
export type BoardFrame = {
  zone: string;
  now: Date;
  /** Minutes between two marks at which something may be dropped. */
  step: number;
  titleNames: Record<string, string>;
  /** Whether all titles are on the board: then a card names its own. */
  allTitles: boolean;
  busy: string | null;
  ask: (entry: BoardEntry) => void;
  drop: (entry: BoardEntry, at: Date) => void;
};
