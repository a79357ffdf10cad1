// Answers that never end by themselves. Kept where both Next's bundle and our own server find them.
const held = globalThis as { datelineStreams?: Set<() => void> };

/** What ends each stream that is open in this process. */
export function openStreams(): Set<() => void> {
  held.datelineStreams ??= new Set();
  return held.datelineStreams;
}

/** Ends all of them: their browsers come back to whoever serves next. */
export function endStreams(): void {
  for (const end of [...openStreams()]) end();
}
