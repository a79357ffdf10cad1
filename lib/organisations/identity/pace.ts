const MINUTE_MS = 60_000;
/** How long after its beginning a proof is looked for by itself. */
const PATIENCE_MS = 7 * 24 * 60 * MINUTE_MS;

/** Looks grow rarer with a proof's age: every five minutes at first, then hourly, then every six hours. */
export function nextLook(createdAt: Date, now: Date): Date | null {
  const age = now.getTime() - createdAt.getTime();
  if (age > PATIENCE_MS) return null;
  const wait = age < 60 * MINUTE_MS ? 5 : age < 24 * 60 * MINUTE_MS ? 60 : 360;
  return new Date(now.getTime() + wait * MINUTE_MS);
}
