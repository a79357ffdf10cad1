import type { ReturnFilter } from "@/lib/newsletter/returns/filter";
import type { ReturnKind } from "@/lib/newsletter/returns/reading/verdict";

/** What a return of each kind is called. */
export const KIND_WORDS: Record<ReturnKind, string> = {
  hard: "No such mailbox",
  soft: "Not deliverable now",
  complaint: "Called unwanted",
  "auto-reply": "Answer of a program",
  none: "Report without effect",
  unread: "Not understood",
};

/** What the list can be narrowed to, in the order of its tabs. */
export const FILTER_WORDS: Record<ReturnFilter, string> = {
  open: "To look at",
  hard: "No such mailbox",
  soft: "Not now",
  complaint: "Unwanted",
  "auto-reply": "Programs",
  none: "Without effect",
  unread: "Not understood",
};

/** Why nothing is mailed to an address. */
export const REASON_WORDS: Record<string, string> = {
  bounce: "mail to it came back",
  complaint: "its reader called a letter unwanted",
  desk: "the desk decided so",
};
