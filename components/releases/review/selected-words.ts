import { MAX_QUOTED } from "@/lib/releases/review/selection-place";

/** Words selected in the release on screen, the field they stand in, and what stands before them there. */
export type SelectedWords = { field: string; text: string; before: string };

/** The words selected in the release on screen; null when none are. */
export function selectedWords(): SelectedWords | null {
  const selection = window.getSelection();
  const text = selection?.toString().trim() ?? "";
  const anchor = selection?.anchorNode;
  const element = anchor instanceof Element ? anchor : anchor?.parentElement;
  const section = element?.closest<HTMLElement>("[data-field]");
  const field = section?.dataset.field;
  if (!selection?.rangeCount || !text || !section || field === undefined) return null;
  const before = document.createRange();
  const name = section.querySelector("h3");
  if (name) before.setStartAfter(name);
  else before.setStart(section, 0);
  const range = selection.getRangeAt(0);
  // A selection that begins in the field's own name has nothing of the text before it.
  const inside = before.comparePoint(range.startContainer, range.startOffset) >= 0;
  if (inside) before.setEnd(range.startContainer, range.startOffset);
  return { field, text: text.slice(0, MAX_QUOTED), before: inside ? before.toString() : "" };
}
