"use client";
import type { RefObject } from "react";

/**
 * The keyboard walk through a list whose rows have one stop each, named by its data attribute's value.
 * @param selector of the stops, e.g. "[data-wire-stop]".
 * @param came after each step, with the id of the row that has the focus now.
 */
export function useWalk(list: RefObject<HTMLElement | null>, selector: string, came: (id: string) => void) {
  const name = selector.slice(1, -1);
  const stops = () => [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const idOf = (stop: HTMLElement | undefined) => stop?.getAttribute(name) ?? null;
  const index = () => {
    const row = document.activeElement?.closest("li");
    return row && list.current?.contains(row) ? stops().findIndex((stop) => row.contains(stop)) : -1;
  };
  const go = (stop: HTMLElement | undefined) => {
    stop?.focus();
    const id = idOf(stop);
    if (id) came(id);
  };
  return {
    /** The row that has the focus. */
    at: () => idOf(stops()[index()]),
    step: (by: 1 | -1) => {
      const all = stops();
      const at = index();
      go(all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
    },
    to: (id: string) =>
      stops()
        .find((stop) => idOf(stop) === id)
        ?.focus(),
    first: () => stops()[0]?.focus(),
  };
}
