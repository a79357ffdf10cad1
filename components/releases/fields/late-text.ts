// The editor hands its text to the form a moment after the last key, because writing HTML with every key would slow
// typing down. Whoever reads the form for good (saving, sending, leaving) asks for the text first.

const writers = new Set<() => void>();

/** Registers how a late text reaches the form; gives the way to take it back. */
export function lateText(write: () => void): () => void {
  writers.add(write);
  return () => writers.delete(write);
}

/** Every late text reaches the form now. */
export const settleTexts = (): void => {
  for (const write of writers) write();
};
