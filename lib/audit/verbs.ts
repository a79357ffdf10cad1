/** What events are about; an event's verb begins with one of these. */
export const FAMILIES = {
  release: "Releases",
  user: "People and sign-ins",
  organisation: "Organisations",
  token: "API tokens",
  source: "Sources",
  publication: "Titles",
  webhook: "Webhooks",
  media: "Media",
  template: "Templates",
  cupboard: "Contacts and boilerplates",
  log: "This log",
} as const;
export type Family = keyof typeof FAMILIES;
export const isFamily = (text: string): text is Family => Object.hasOwn(FAMILIES, text);

const WORDS: Record<string, string> = {
  "release.create": "began",
  "release.submit": "handed in",
  "release.claim": "claimed",
  "release.unclaim": "put back",
  "release.take_over": "took over",
  "release.assign": "assigned",
  "release.edit": "edited",
  "release.approve": "approved",
  "release.request_changes": "asked for changes to",
  "release.reject": "rejected",
  "release.undo": "took back a decision on",
  "release.appeal": "appealed for",
  "release.withdraw": "withdrew",
  "release.reschedule": "rescheduled",
  "release.publish": "published",
  "release.correct": "corrected",
  "release.unpublish": "unpublished",
  "release.kill": "killed",
  "release.message": "wrote about",
  "release.countersign": "countersigned",
  "user.sign_in": "signed in",
  "user.sign_in_refused": "tried in vain to sign in as",
  "user.sign_up": "signed up",
  "user.join": "made an account by invitation",
  "user.end_sessions": "ended sessions of",
  "user.grant": "changed the staff role of",
  "user.reset_password": "set a new password",
  "user.verify_email": "confirmed the address of",
  "log.export": "exported",
  "log.check": "asked for a check of",
};

/** A verb in words, to stand between who and what: "approved"; unknown ones are read aloud: "role (organisation)". */
export function verbWords(verb: string): string {
  const [family = "", deed = ""] = verb.split(".");
  return WORDS[verb] ?? `${deed.replaceAll("_", " ")} (${family})`;
}

/** When and how somebody gets into their account is between them and the administrators. */
export const PRIVATE_VERBS = [
  "user.sign_in",
  "user.sign_in_refused",
  "user.end_sessions",
  "user.reset_password",
  "user.verify_email",
] as const;
