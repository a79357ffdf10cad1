"use client";
import { useRef, useState } from "react";

/** What is selected among rows, by id; a range reaches from the row touched last. */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);

  const selected = ids.filter((id) => chosen.has(id));
  const set = (which: readonly string[], to: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of which) to ? after.add(id) : after.delete(id);
      return after;
    });
  const select = (id: string, to: boolean, range: boolean) => {
    const [from, until] = [ids.indexOf(last.current ?? id), ids.indexOf(id)];
    last.current = id;
    if (!range || from < 0 || until < 0) return set([id], to);
    set(ids.slice(Math.min(from, until), Math.max(from, until) + 1), to);
  };
  return {
    selected,
    has: (id: string) => chosen.has(id),
    select,
    toggle: (id: string, range: boolean) => select(id, range || !chosen.has(id), range),
    all: (to: boolean) => set(ids, to),
    clear: () => setChosen(new Set()),
  };
}
