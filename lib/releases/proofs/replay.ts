import { ACTIONS, next, type ReleaseAction, type ReleaseState, STATES } from "../lifecycle";

/** An event of the log as far as it tells of a release's state. */
export type LoggedMove = {
  verb: string;
  actorId: string | null;
  at: Date;
  before: { status: ReleaseState; version: number } | null;
  after: { status: ReleaseState; version: number } | null;
  data: Record<string, unknown>;
};

type MoveMade = LoggedMove & { after: { status: ReleaseState; version: number } };
type Decision = { verb: string; editor: string | null; version: number };

export type Replayed = {
  status: ReleaseState | null;
  version: number;
  /** Decisions that were not taken back, oldest first; `version` is the one decided on. */
  standing: Decision[];
  /** Times it went before readers. */
  published: number;
  /** What cannot have happened, in words; empty for a log that is sound. */
  faults: string[];
};

const DECISIONS = new Set(["approve", "request_changes", "reject"]);
const MOVES = new Set<string>(["create", ...ACTIONS]);
const verbOf = (event: LoggedMove) => event.verb.replace("release.", "");
/** What else is told of a release, such as a failed attempt, changes neither its state nor its version. */
const isMove = (event: LoggedMove): event is MoveMade => event.after !== null && MOVES.has(verbOf(event));
const isState = (status: string): status is ReleaseState => (STATES as readonly string[]).includes(status);

/**
 * Autosaves leave no event but raise the version: where a text may be saved the version may have moved on since
 * the event before, by any number of saves; everywhere else a gap is a missing event.
 */
export const mayDrift = (status: ReleaseState): boolean => next(status, "save") !== null;

function begins(verb: string, { before, after }: MoveMade): string[] {
  if (verb !== "create") return [`it begins with ${verb}`];
  return before || after.status !== "draft" || after.version !== 1
    ? ["it was not made as a first draft"]
    : [];
}

function leads(verb: string, { before, after }: MoveMade): string[] {
  if (!before) return [`${verb} comes from nowhere`];
  const to = next(before.status, verb as ReleaseAction);
  // The one choice of the table: what has a time ahead, or may be undone, is scheduled first.
  const led = after.status === to || (verb === "approve" && to !== null && after.status === "scheduled");
  return [
    ...(led ? [] : [`${verb} led from ${before.status} to ${after.status}`]),
    ...(after.version === before.version + 1 ? [] : [`${verb} made ${after.version} of ${before.version}`]),
  ];
}

/** The time an approval or a later word of the desk gave it; null is as soon as may be. */
const timeOf = ({ data }: LoggedMove) =>
  typeof data.goPublicAt === "string" ? new Date(data.goPublicAt) : null;

function follows({ status, version }: Replayed, { verb, before }: LoggedMove): string[] {
  if (!before || !status) return [];
  const fits = before.version === version || (before.version > version && mayDrift(status));
  return [
    ...(before.status === status ? [] : [`${verb} found ${before.status} where the log had ${status}`]),
    ...(fits ? [] : [`${verb} found version ${before.version} where the log had ${version}`]),
  ];
}

const stays = ({ verb, before, after }: LoggedMove): string[] =>
  before && after && (before.status !== after.status || before.version !== after.version)
    ? [`${verb} is no move, and made one`]
    : [];

/** A release's state out of its events alone, in the order of the log, and what in them cannot be. Pure. */
export function replay(events: readonly LoggedMove[]): Replayed {
  const told: Replayed = { status: null, version: 0, standing: [], published: 0, faults: [] };
  let due: Date | null = null;
  for (const event of events) {
    const verb = verbOf(event);
    if (!isMove(event)) {
      told.faults.push(...follows(told, event), ...stays(event));
      continue;
    }
    if (!isState(event.after.status)) told.faults.push(`${verb} led to ${event.after.status}`);
    told.faults.push(...(told.status === null ? begins(verb, event) : leads(verb, event)));
    told.faults.push(...follows(told, event));
    if (DECISIONS.has(verb))
      told.standing.push({ verb, editor: event.actorId, version: event.before?.version ?? 0 });
    if (verb === "undo") {
      const last = told.standing.pop();
      if (!last || last.editor !== event.actorId) told.faults.push("somebody undid what was not theirs");
    }
    if (verb === "approve" || verb === "reschedule") due = timeOf(event);
    if (event.after.status === "published" && event.before?.status !== "published") {
      told.published++;
      if (due && event.at < due) told.faults.push(`${verb} made it public before its time`);
    }
    told.status = event.after.status;
    told.version = event.after.version;
  }
  return told;
}

const MAIL: Record<string, string> = {
  submit: "submitted",
  request_changes: "changes",
  reject: "rejected",
  publish: "published",
  correct: "correct",
  unpublish: "unpublish",
  kill: "kill",
  appeal: "appeal",
};
const RECALLED = new Set(["scheduled", "changes", "rejected"]);

function mailOf(verb: string, { after, at, data }: MoveMade): string | undefined {
  if (verb !== "approve") return MAIL[verb];
  if (after.status === "published") return "published";
  // One that is only held for the seconds of undoing is told of when it is public.
  return typeof data.goPublicAt === "string" && new Date(data.goPublicAt) > at ? "scheduled" : undefined;
}

/**
 * The letters that say when it will be public, of approvals that were withdrawn: each has left by then or is dropped,
 * which no log says. As `{version}:scheduled`.
 */
export function mailsPerhaps(events: readonly LoggedMove[]): string[] {
  let approved: MoveMade | null = null;
  return events.filter(isMove).flatMap((event) => {
    const verb = verbOf(event);
    if (verb === "approve") approved = event;
    return /^(unpublish|kill)$/.test(verb) && approved ? [`${approved.before?.version}:scheduled`] : [];
  });
}

/**
 * What its author was to be told, as `{version}:{what}`: one mail a move, and none of a decision taken back. Of moves
 * in time only the last before some rest is told, which no log says: they are left out, and so is `mailsPerhaps`.
 */
export function mailsOwed(events: readonly LoggedMove[]): string[] {
  const owed: { mail: string | null }[] = [];
  const decided: { mail: string | null }[] = [];
  for (const event of events.filter(isMove)) {
    const verb = verbOf(event);
    const what = mailOf(verb, event);
    const entry = { mail: what ? `${event.before?.version}:${what}` : null };
    owed.push(entry);
    if (DECISIONS.has(verb)) decided.push(entry);
    if (verb !== "undo") continue;
    const taken = decided.pop();
    if (taken?.mail && RECALLED.has(taken.mail.split(":")[1] ?? "")) taken.mail = null;
  }
  const perhaps = mailsPerhaps(events);
  return owed.flatMap(({ mail }) => (mail && !perhaps.includes(mail) ? mail : [])).sort();
}
