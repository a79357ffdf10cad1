"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { DESK_KEYS } from "@/components/desk/palette-entries";
import { Shortcuts } from "@/components/ui/shortcuts";
import { useLive } from "@/components/ui/use-live";
import { desk } from "@/lib/core/paths";
import type { BoardEntry, EmbargoLine } from "@/lib/releases/schedule/entry";
import classes from "./board.module.css";
import { BoardGrid } from "./board-grid";
import { EmbargoList } from "./embargo-list";
import { MoveDialog } from "./move-dialog";
import { StuckList } from "./stuck-list";
import type { BoardDay, BoardFrame, ScheduleActions } from "./types";
import { useBoardMoves } from "./use-board-moves";

type Props = {
  /** What the board shows, in words: a week or a day. */
  title: string;
  days: BoardDay[];
  stuck: BoardEntry[];
  embargoes: EmbargoLine[];
  zone: string;
  /** When the page was made. */
  now: Date;
  step: number;
  titleNames: Record<string, string>;
  allTitles: boolean;
  actions: ScheduleActions;
  hrefs: { before: string; after: string; today: string };
  /** Stands in the days' place when there is nothing to show. */
  empty: ReactNode;
};

/** Many releases may go out in one second: the page is read anew once. */
const REST_MS = 1_000;

/** What goes out when, to be read and to be changed; keeps itself fresh. */
export function ScheduleBoard({ title, days, stuck, embargoes, actions, hrefs, empty, ...shown }: Props) {
  const router = useRouter();
  const moves = useBoardMoves(actions, shown.zone);
  const [asked, ask] = useState<BoardEntry | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLive(desk.live, (tags) => {
    if (waiting.current || !tags.some((tag) => tag === "desk" || tag === "*")) return;
    waiting.current = setTimeout(() => {
      waiting.current = null;
      router.refresh();
    }, REST_MS);
  });
  useEffect(() => () => clearTimeout(waiting.current ?? undefined), []);
  const board = useRef<HTMLElement>(null);
  const entries = days.flatMap((day) => day.entries);
  const stops = () => [...(board.current?.querySelectorAll<HTMLElement>("[data-board-stop]") ?? [])];
  const focusedAt = (all: HTMLElement[]) =>
    all.findIndex((stop) => stop.closest("li")?.contains(document.activeElement));
  const walk = (step: 1 | -1) => {
    const all = stops();
    const at = focusedAt(all);
    // It begins at what can still be moved: what is out already is seldom what somebody comes for.
    const first = all.find((stop) => stop.closest("[data-movable]")) ?? all[0];
    const next = at === -1 ? first : all[Math.min(all.length - 1, Math.max(0, at + step))];
    next?.focus();
  };
  const askFocused = () => {
    const all = stops();
    const id = all[focusedAt(all)]?.dataset.boardStop;
    const entry = entries.find((each) => each.id === id);
    if (entry?.movable && moves.busy === null) ask(entry);
  };
  const frame: BoardFrame = {
    ...shown,
    busy: moves.busy,
    ask,
    drop: (entry, at) => void moves.moveTo(entry, at),
  };
  return (
    <div className={classes.page}>
      <p role="alert" className={classes.problem}>
        {moves.problem}
      </p>
      <StuckList entries={stuck} frame={frame} retry={(entry) => void moves.retry(entry)} />
      <section aria-labelledby="board" ref={board}>
        <div className={classes.boardHead}>
          <h2 id="board" className={classes.boardTitle}>
            {title}
          </h2>
          <Shortcuts
            shortcuts={[
              { key: "j", label: "Next release", run: () => walk(1) },
              { key: "k", label: "Previous release", run: () => walk(-1) },
              { key: "Enter", label: "Open the release" },
              { key: "m", label: "Move the release", run: askFocused },
              { key: "p", label: "Earlier", run: () => router.push(hrefs.before) },
              { key: "n", label: "Later", run: () => router.push(hrefs.after) },
              { key: "t", label: "Today", run: () => router.push(hrefs.today) },
              { key: "z", label: "Undo the last move", run: () => void moves.undo() },
              ...DESK_KEYS,
            ]}
          />
        </div>
        {empty ?? <BoardGrid days={days} frame={frame} />}
      </section>
      <EmbargoList lines={embargoes} zone={shown.zone} now={shown.now} />
      {asked ? (
        <MoveDialog
          key={asked.id}
          entry={asked}
          zone={shown.zone}
          busy={moves.busy !== null}
          close={() => ask(null)}
          moveTo={moves.moveTo}
          publishSoon={moves.publishSoon}
        />
      ) : null}
    </div>
  );
}
