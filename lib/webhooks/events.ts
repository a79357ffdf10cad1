/** What an organisation may be told of: every change of a release's status, and what each means. */
export const EVENTS = {
  "release.submitted": "It has been handed to the desk",
  "release.withdrawn": "Its author has taken it back; it is a draft again",
  "release.in_review": "An editor has begun to read it",
  "release.returned": "It was put back into the queue unread",
  "release.changes_requested": "The desk asks for changes",
  "release.rejected": "The desk will not publish it",
  "release.appealed": "Another editor has been asked for",
  "release.scheduled": "It is approved and has its time",
  "release.published": "It is public",
  "release.corrected": "What is public has been corrected",
  "release.unpublished": "It was taken offline, back to the desk",
  "release.killed": "It was killed for good",
} as const;
export type ReleaseEvent = keyof typeof EVENTS;
export const EVENT_TYPES = Object.keys(EVENTS) as [ReleaseEvent, ...ReleaseEvent[]];

/** Sent when somebody tries an endpoint out. */
export const TEST_EVENT = "webhook.test";
export type EventType = ReleaseEvent | typeof TEST_EVENT;
