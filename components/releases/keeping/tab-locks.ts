// Whether the form that left a copy is still open: its tab holds a lock that dies with it (Web Locks API).

const nameOf = (tab: string) => `dateline:form:${tab}`;

function tryLock(tab: string): Promise<(() => void) | null> {
  return new Promise((answer) => {
    void navigator.locks
      .request(nameOf(tab), { ifAvailable: true }, (lock) => {
        if (!lock) return answer(null);
        return new Promise<void>((release) => answer(() => release()));
      })
      .catch(() => answer(() => undefined));
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Takes the place of a form. @returns how to leave it again, or null while another tab has it. Without the Locks
 * API (a page by plain http) nobody can tell, and the place is given.
 */
export async function takePlace(tab: string, patience = 400): Promise<(() => void) | null> {
  if (!("locks" in navigator)) return () => undefined;
  const first = await tryLock(tab);
  if (first || !patience) return first;
  // A page that is just being reloaded takes a moment to let go.
  await pause(patience);
  return tryLock(tab);
}
