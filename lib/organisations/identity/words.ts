import type { ProofMethod, ProofStatus } from "./schema";

export const METHOD_LABELS: Record<ProofMethod, string> = {
  dns: "DNS",
  file: "a file on its website",
  mailbox: "a mailbox",
};

/** What a proof shows, and no more than that. */
export const METHOD_MEANING: Record<ProofMethod, string> = {
  dns: "Whoever answers for this sender could put a record of ours into the domain's name service.",
  file: "Whoever answers for this sender could put a file of ours onto the domain's website.",
  mailbox: "Somebody who reads mail at this domain has confirmed that the sender is who it says.",
};

export const STATUS_WORDS: Record<ProofStatus, string> = {
  pending: "Not proved yet",
  proved: "Proved",
  lost: "No longer proved",
  given_up: "Given up",
  expired: "Expired",
};

/** The text that has to be found, in a TXT record or in the file. */
export const recordText = (token: string): string => `dateline-verification=${token}`;

/** Where a TXT record is looked for. */
export const recordNames = (domain: string): string[] => [domain, `_dateline.${domain}`];

/** Where the file is looked for: below /.well-known/, RFC 8615. */
export const fileAddress = (domain: string): string => `https://${domain}/.well-known/dateline.txt`;

/** "example.org, by DNS". */
export const proofWords = ({ domain, method }: { domain: string; method: ProofMethod }): string =>
  `${domain}, by ${METHOD_LABELS[method]}`;
