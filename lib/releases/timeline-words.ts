// The events of a release's timeline in words, for its author and the desk alike.

const WORDS: Record<string, string> = {
  create: "started the draft",
  submit: "handed it in",
  withdraw: "took it back",
  appeal: "asked for a second look",
  claim: "took it for review",
  take_over: "took it over",
  unclaim: "put it back into the queue",
  assign: "gave it to an editor",
  edit: "edited the text",
  approve: "approved it",
  request_changes: "asked for changes",
  reject: "rejected it",
  undo: "took the decision back",
  reschedule: "moved its time",
  publish: "published it",
  publish_failed: "could not publish it",
  publish_retry: "had its publication tried again",
  correct: "corrected it",
  unpublish: "took it offline",
  kill: "killed it",
  preview_link: "made a preview link",
  preview_revoke: "revoked a preview link",
  countersign: "answered the preview",
  message: "wrote a message",
  request: "asked the desk for a change",
  request_decline: "declined a request",
};

/** "asked for changes"; a verb without words of its own stands as it is, spaces for underscores. */
export const verbWords = (verb: string): string => WORDS[verb] ?? verb.replaceAll("_", " ");

const DECISIONS: Record<string, string> = {
  approve: "Approved",
  request_changes: "Changes requested",
  reject: "Rejected",
};

/** A decision of the desk as a heading. */
export const decisionWords = (decision: string): string => DECISIONS[decision] ?? decision;
