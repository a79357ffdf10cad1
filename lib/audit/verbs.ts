/** What events are about; an event's verb begins with one of these. */
export const FAMILIES = {
  release: "Releases",
  bulk: "Moves of many releases",
  desk_comment: "Comments of the desk",
  reply: "Saved replies",
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
  "release.publish_failed": "could not publish",
  "release.publish_retry": "had another try at publishing",
  "release.preview_link": "made a preview link to",
  "release.preview_revoke": "revoked a preview link to",
  "release.request": "asked the desk about",
  "release.request_decline": "declined a request about",
  "organisation.create": "founded",
  "organisation.save_profile": "changed the profile of",
  "organisation.suspend": "suspended",
  "organisation.lift": "lifted the suspension of",
  "organisation.lookalike": "raised an alarm about",
  "organisation.alarm_settled": "settled an alarm about",
  "organisation.role": "changed the role of",
  "organisation.member": "took up membership of",
  "organisation.member_removed": "ended the membership of",
  "organisation.invite": "invited",
  "organisation.invitation_withdrawn": "withdrew the invitation of",
  "user.invite": "invited to the desk",
  "user.invitation_withdrawn": "withdrew the invitation of",
  "user.join_desk": "joined the desk as",
  "user.place": "changed the place at the desk of",
  "user.suspend": "suspended the account of",
  "user.lift": "lifted the suspension of",
  "user.rename": "took the name",
  "user.notice_settings": "chose what is told to",
  "token.create": "made the token",
  "token.revoke": "revoked the token",
  "source.add": "added the source",
  "source.update": "changed the source",
  "source.pause": "paused the source",
  "source.resume": "resumed the source",
  "publication.save": "set up the title",
  "media.upload": "uploaded",
  "media.remove": "removed the file",
  "user.sign_in": "signed in as",
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

/** What somebody does to their own account, which needs no name after it. */
const OF_ONESELF: Record<string, string> = {
  "user.sign_in": "signed in",
  "user.sign_up": "signed up",
  "user.join": "made an account by invitation",
  "user.join_desk": "joined the desk",
  "user.end_sessions": "ended sessions of their own",
  "user.reset_password": "set a new password",
  "user.verify_email": "confirmed their address",
  "user.notice_settings": "chose what they are told",
};

type Deed = { verb: string; subjectName: string; actorId: string | null; subjectId: string };

/** What somebody did and to what; `to` is empty for what they did to themselves: "signed in", not "as Ada Holm". */
export function deedWords({ verb, subjectName, actorId, subjectId }: Deed): { did: string; to: string } {
  const alone = actorId === subjectId ? OF_ONESELF[verb] : undefined;
  return alone ? { did: alone, to: "" } : { did: verbWords(verb), to: subjectName || "Untitled" };
}

/**
 * How somebody gets into their account, when they want their peace, and addresses of people who have not joined yet:
 * between them and who keeps the people of the desk.
 */
export const PRIVATE_VERBS = [
  "user.sign_in",
  "user.sign_in_refused",
  "user.end_sessions",
  "user.reset_password",
  "user.verify_email",
  "user.notice_settings",
  "user.invite",
  "user.invitation_withdrawn",
  "organisation.invite",
  "organisation.invitation_withdrawn",
] as const;
