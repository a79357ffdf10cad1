"use client";
import { useEffect, useRef } from "react";

/** Puts the focus onto the page's heading, when nothing else on the page has it. */
export function focusHeading(page: Document): void {
  if (page.activeElement && page.activeElement !== page.body) return;
  const heading = page.querySelector<HTMLElement>("main h1") ?? page.querySelector<HTMLElement>("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/**
 * For a control that goes away once it has done its work: the focus would fall to the body, and whoever works by
 * keyboard would begin at the top again.
 * @returns to be called when the work is done.
 */
export function useHeadingFocus(): () => void {
  const doneAt = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (doneAt.current === null) return;
      const path = doneAt.current;
      // After the dialog's own return of the focus. Another page has its own beginning.
      setTimeout(() => {
        if (location.pathname === path) focusHeading(document);
      });
    },
    [],
  );
  return () => {
    doneAt.current = location.pathname;
  };
}
