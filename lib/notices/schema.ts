/** What people are told of. The desk: new to returned; an organisation's people: decision to answer. */
export const NOTICE_KINDS = [
  "new",
  "overdue",
  "assigned",
  "taken_over",
  "request",
  "publish_failed",
  "lookalike",
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
};
