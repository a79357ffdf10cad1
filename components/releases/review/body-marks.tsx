"use client";
import "./body-marks.css";
import { useEffect } from "react";
import type { Severity } from "@/lib/releases/preflight";

/** How heavy a finding is, or that the desk has commented on the words. */
export type MarkKind = Severity | "comment";
const KINDS = ["comment", "info", "warning", "error"] as const;

/** Words to mark, and which of their occurrences (from 0). */
export type BodyMark = { words: string; occurrence: number; severity: MarkKind };

type Place = { node: Text; start: number };

function textOf(root: Element): { text: string; places: Place[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    places.push({ node, start: text.length });
    text += node.data;
  }
  return { text, places };
}

function rangeOf({ text, places }: ReturnType<typeof textOf>, { words, occurrence }: BodyMark): Range | null {
  let at = text.indexOf(words);
  for (let i = 0; i < occurrence && at !== -1; i++) at = text.indexOf(words, at + 1);
  if (at === -1 || words === "") return null;
  const from = places.findLast((place) => place.start <= at);
  const to = places.findLast((place) => place.start < at + words.length);
  if (!from || !to) return null;
  const range = new Range();
  range.setStart(from.node, at - from.start);
  range.setEnd(to.node, at + words.length - to.start);
  return range;
}

/**
 * Marks words of the body without touching its markup (CSS Custom Highlight API); a browser without it shows
 * the findings in the list alone.
 */
export function BodyMarks({ target, marks }: { target: string; marks: BodyMark[] }) {
  useEffect(() => {
    const root = document.getElementById(target);
    if (!root || !("highlights" in CSS)) return;
    const text = textOf(root);
    for (const severity of KINDS) {
      const ranges = marks
        .filter((mark) => mark.severity === severity)
        .flatMap((mark) => rangeOf(text, mark) ?? []);
      CSS.highlights.set(`finding-${severity}`, new Highlight(...ranges));
    }
    return () => {
      for (const severity of KINDS) CSS.highlights.delete(`finding-${severity}`);
    };
  }, [target, marks]);
  return null;
}
