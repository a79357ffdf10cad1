import type { Shortcut } from "@/components/ui/shortcuts";
import type { EntryMoves } from "./entry-buttons";

/** The keys of the list; one that would only be refused is not among them. */
export function letterKeys(
  may: boolean,
  walk: (step: 1 | -1) => void,
  focused: () => EntryMoves | null,
): Shortcut[] {
  const walking: Shortcut[] = [
    { key: "j", label: "Next item", run: () => walk(1) },
    { key: "k", label: "Previous item", run: () => walk(-1) },
  ];
  if (!may) return walking;
  return [
    ...walking,
    { key: "l", label: "Make it the lead, or take that back", run: () => focused()?.lead() },
    { key: "p", label: "Pin or unpin it", run: () => focused()?.pin() },
    { key: "x", label: "Drop it", run: () => focused()?.drop() },
    { key: "Alt ↑", label: "A place up among the pinned" },
    { key: "Alt ↓", label: "A place down among the pinned" },
  ];
}
