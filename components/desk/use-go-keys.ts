"use client";
import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useEffectEvent, useRef } from "react";
import { goTo } from "./palette-entries";

const TYPING =
  "input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";
const WAIT_MS = 1_500;

/**
 * "g", then a page's key. Rests like all one-key shortcuts while somebody types or a dialog is open, and when they are
 * turned off. The second key is taken before the page's own shortcuts see it.
 */
export function useGoKeys(go: (href: string) => void, closed: readonly string[]): void {
  const [enabled] = useLocalStorage({ key: "dateline-one-key-shortcuts", defaultValue: true });
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    if (document.querySelector("[aria-modal=true], [role=menu]")) return;
    const waits = event.timeStamp - pressedAt.current < WAIT_MS;
    pressedAt.current = !waits && event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (!waits && event.key !== "g") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const href = waits ? goTo(event.key, closed) : undefined;
    if (href) go(href);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);
}
