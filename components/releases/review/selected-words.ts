const MAX_QUOTED = 300;

/** The words selected in the release on screen and the field they stand in; null when none are. */
export function selectedWords(): { field: string; text: string } | null {
  const selection = window.getSelection();
  const text = selection?.toString().trim() ?? "";
  const anchor = selection?.anchorNode;
  const element = anchor instanceof Element ? anchor : anchor?.parentElement;
  const field = element?.closest<HTMLElement>("[data-field]")?.dataset.field;
  return text && field !== undefined ? { field, text: text.slice(0, MAX_QUOTED) } : null;
}
