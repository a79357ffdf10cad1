import type { NoticeKind } from "./schema";

export type NoticeRule = { inApp: boolean; email: boolean };

type Kind = NoticeRule & {
  /** Who is told of such things. */
  of: "desk" | "organisation" | "both";
  label: string;
  /** False: a letter of its own is mailed in any case, so there is nothing to choose. */
  emailOffered: boolean;
};

/** Each kind with what holds until somebody chooses otherwise. */
export const KINDS: Record<NoticeKind, Kind> = {
  new: { of: "desk", label: "A release waits for the desk", inApp: true, email: false, emailOffered: true },
  overdue: {
    of: "desk",
    label: "An answer of the desk is overdue",
    inApp: true,
    email: true,
    emailOffered: true,
  },
  assigned: { of: "desk", label: "A release was given to you", inApp: true, email: true, emailOffered: true },
  taken_over: {
    of: "desk",
    label: "Somebody has taken over your release",
    inApp: true,
    email: true,
    emailOffered: true,
  },
  request: {
    of: "desk",
    label: "An organisation asks for a correction or a withdrawal",
    inApp: true,
    email: false,
    emailOffered: true,
  },
  publish_failed: {
    of: "desk",
    label: "A scheduled release could not be published",
    inApp: true,
    email: true,
    emailOffered: true,
  },
  lookalike: {
    of: "desk",
    label: "An organisation looks like another one",
    inApp: true,
    email: true,
    emailOffered: true,
  },
  tampering: {
    of: "desk",
    label: "The audit log was tampered with (administrators)",
    inApp: true,
    email: true,
    emailOffered: true,
  },
  letters: {
    of: "desk",
    label: "Readers got no daily email (administrators)",
    inApp: true,
    email: true,
    emailOffered: true,
  },
  source: {
    of: "desk",
    label: "A wire source has moved, is gone or has gone quiet",
    inApp: true,
    email: true,
    emailOffered: true,
  },
  decision: {
    of: "organisation",
    label: "The desk has decided on your release",
    inApp: true,
    email: false,
    emailOffered: false,
  },
  message: {
    of: "both",
    label: "Somebody has written to you about a release",
    inApp: true,
    email: false,
    emailOffered: false,
  },
};

/** What holds for a person: their own choice, or what the kind says by itself. */
export function ruleFor(kind: NoticeKind, chosen: NoticeRule | undefined): NoticeRule {
  const { inApp, email, emailOffered } = KINDS[kind];
  const rule = chosen ?? { inApp, email };
  return { inApp: rule.inApp, email: rule.email && emailOffered };
}

/** The kinds a person can be told of. */
export const kindsFor = (who: { staff: boolean; member: boolean }): NoticeKind[] =>
  (Object.keys(KINDS) as NoticeKind[]).filter((kind) => {
    const { of } = KINDS[kind];
    return of === "both" ? who.staff || who.member : of === "desk" ? who.staff : who.member;
  });
