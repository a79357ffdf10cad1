/** What people are told of. The desk: new to returned; an organisation's people: decision to answer. */
export const NOTICE_KINDS = [
  "new",
  "overdue",
  "assigned",
  "taken_over",
  "request",
  "publish_failed",
  "lookalike",
  "tampering",
  "letters",
  "source",
  "decision",
  "message",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** One thing one person is to know; `key` makes a repeated event silent. `href` is a path of this site. */
export type NewNotice = {
  userId: string;
  kind: NoticeKind;
  key: string;
  text: string;
  href: string;
  releaseId: string | null;
  /** A letter of its own tells of it: the rules' email does not tell it again. */
  hasLetter?: boolean;
  /** Under a key that exists it replaces what was said there, unread again: several of a kind in one notice. */
  gathers?: boolean;
};

/** `at` is ISO 8601. */
export type NoticeView = { id: string; text: string; href: string; at: string; read: boolean };

/** What a bell shows: how many are unread (counting ends at UNREAD_MAX), and the latest of all. */
export type BellState = { unread: number; latest: NoticeView[] };

/** How many unread notices are counted; more is "99+". */
export const UNREAD_MAX = 100;

/** A number of unread notices as it is shown. */
export const unreadWords = (count: number): string => (count >= UNREAD_MAX ? "99+" : String(count));
