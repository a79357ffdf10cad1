"use client";
import { useEffect, useRef } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { Shortcuts } from "@/components/ui/shortcuts";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { DroppedEntry, LetterEntry, LetterList } from "@/lib/newsletter/issue/entries";
import type { Arranging, IssueAt } from "@/lib/newsletter/issue/schema";
import { DroppedList } from "./dropped-list";
import type { EntryMoves } from "./entry-buttons";
import type { RowFrame } from "./entry-row";
import { letterKeys } from "./letter-keys";
import classes from "./list.module.css";
import { OtherEntries, PartList } from "./part-list";
import type { IssueActions } from "./types";
import { useArranging } from "./use-arranging";

type Props = {
  at: IssueAt;
  list: LetterList;
  dropped: DroppedEntry[];
  /** What leads by an editor's word. */
  leadId: string | null;
  pinned: string[];
  frame: Omit<RowFrame, "busy">;
  arrange: IssueActions["arrange"];
};

const stops = () => [...document.querySelectorAll<HTMLElement>("[data-letter-stop]")];
const stopOf = (id: string) => stops().find((each) => each.dataset.letterStop === id);

/** What is in a letter, to be arranged by hand and by keyboard. */
export function LetterBoard({ at, list, dropped, leadId, pinned, frame: given, arrange }: Props) {
  const { run, busy, reading, said, problem } = useArranging(at, arrange);
  const ready = useHydrated();
  const frame = { ...given, busy: busy ?? (reading || !ready ? "" : null) };
  const entries = [...list.parts.flatMap((part) => part.entries), ...list.others];
  // A row that changes its part is drawn anew: the focus follows it.
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (reading || !followed.current || document.activeElement !== document.body) return;
    (stopOf(followed.current) ?? stops()[0])?.focus();
    followed.current = null;
  }, [reading]);

  const go = (entry: { id: string; headline: string }, step: Arranging, words: string) => {
    const at = entries.findIndex((each) => each.id === entry.id);
    const left = step.do === "drop" ? (entries[at + 1] ?? entries[at - 1]) : entry;
    followed.current = left?.id ?? null;
    void run(entry.id, step, `“${entry.headline}” ${words}.`);
  };
  const place = (entry: LetterEntry, to: number) =>
    go(
      entry,
      { do: pinned.includes(entry.id) ? "order" : "pin", itemId: entry.id, at: to },
      `is pinned, no. ${to + 1}`,
    );
  const movesOf = (entry: LetterEntry): EntryMoves => {
    const { id } = entry;
    const no = pinned.indexOf(id);
    return {
      lead: () =>
        entry.lead && leadId === id
          ? go(entry, { do: "unlead" }, "leads by an editor’s word no more")
          : go(entry, { do: "lead", itemId: id }, "is the lead"),
      pin: () =>
        no >= 0
          ? go(entry, { do: "unpin", itemId: id }, "is unpinned")
          : go(entry, { do: "pin", itemId: id }, `is pinned, no. ${pinned.length + 1}`),
      drop: () => go(entry, { do: "drop", itemId: id }, "is dropped from this letter"),
      up: no > 0 ? () => place(entry, no - 1) : null,
      down: no >= 0 && no < pinned.length - 1 ? () => place(entry, no + 1) : null,
    };
  };
  const taken = (id: string, onto: LetterEntry) => {
    const entry = entries.find((each) => each.id === id);
    const to = pinned.indexOf(onto.id);
    if (entry) place(entry, to < 0 ? pinned.length : to);
  };
  const focused = () => {
    const id = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.letterStop : "";
    return entries.find((each) => each.id === id);
  };
  const walk = (step: 1 | -1) => {
    const all = stops().filter((each) => each.checkVisibility());
    const now = all.indexOf(document.activeElement as HTMLElement);
    all[now < 0 ? 0 : Math.max(0, Math.min(all.length - 1, now + step))]?.focus();
  };
  const rows = { chosen: leadId, frame, movesOf };
  return (
    <section aria-labelledby="letter-list">
      <div className={classes.head}>
        <h2 id="letter-list">What is in it</h2>
        <Shortcuts
          shortcuts={letterKeys(given.may, walk, () => {
            const entry = focused();
            return entry ? movesOf(entry) : null;
          })}
        />
      </div>
      <p className={classes.said} role="status">
        {said}
      </p>
      <FormMessage>{problem}</FormMessage>
      {list.parts.map(({ part, entries }) => (
        <PartList key={part} part={part} entries={entries} taken={part === "lead" ? null : taken} {...rows} />
      ))}
      {list.parts.length === 0 ? (
        <p className={classes.empty}>There is nothing new: nobody would get a letter now.</p>
      ) : null}
      <OtherEntries entries={list.others} {...rows} />
      <DroppedList
        entries={dropped}
        may={given.may}
        busy={frame.busy !== null}
        takeBack={(entry) => go(entry, { do: "take_back", itemId: entry.id }, "is taken back")}
        pin={(entry) => go(entry, { do: "pin", itemId: entry.id }, "is pinned")}
      />
    </section>
  );
}
