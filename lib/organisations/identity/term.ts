import type { ProofMethod, ProofStatus } from "./schema";

const DAY_MS = 24 * 3_600_000;
/** How long a mailed link can be confirmed. */
export const LINK_MS = 7 * DAY_MS;
/** How long a mailbox counts as proved: unlike a record or a file nobody can look whether it still is theirs. */
const YEAR_MS = 365 * DAY_MS;
/** So long before its end a proved mailbox may be proved anew, and its organisation's owners are told. */
const RENEWAL_MS = 30 * DAY_MS;

export const LINK_EXPIRED = "The link has expired: ask for a new one.";
export const YEAR_OVER = "A mailbox counts for a year, which is over: have it confirmed anew.";
export const RENEWED = "A newer confirmation has taken its place.";

const before = (now: Date, ms: number) => new Date(now.getTime() - ms);

/** Links mailed at this time or earlier are worth nothing any more. */
export const linksEnded = (now: Date): Date => before(now, LINK_MS);
/** Mailboxes proved at this time or earlier are so no longer. */
export const yearsEnded = (now: Date): Date => before(now, YEAR_MS);
/** Mailboxes proved at this time or earlier may be proved anew. */
export const renewable = (now: Date): Date => before(now, YEAR_MS - RENEWAL_MS);

/** When a proof ends of itself; null for those that are looked at again and again. */
export const endOf = ({ method, provedAt }: { method: ProofMethod; provedAt: Date | null }): Date | null =>
  method === "mailbox" && provedAt ? new Date(provedAt.getTime() + YEAR_MS) : null;

type Standing = { method: ProofMethod; status: ProofStatus; trouble: string; createdAt: Date };

/** A proof as it stands now: a link that nobody opened in time has expired, whatever is stored. */
export const standingNow = <T extends Standing>(proof: T, now: Date): T =>
  proof.method === "mailbox" && proof.status === "pending" && proof.createdAt <= linksEnded(now)
    ? { ...proof, status: "expired", trouble: LINK_EXPIRED }
    : proof;
