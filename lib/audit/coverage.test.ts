import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { writersIn } from "./testing/writers";

const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "lib"], { encoding: "utf8" })
  .split("\n")
  .filter(
    (file) => /\.ts$/.test(file) && !/\.test\.ts$|\/testing\/|generated/.test(file) && existsSync(file),
  );

/** Whole rooms whose writes follow from an event, or from nothing anybody did. */
const ROOMS: [RegExp, string][] = [
  [/^lib\/auth\//, "gates: what passes them is looked at by itself"],
  [/^lib\/notices\/|\/telling(\/|\.ts)/, "notices and mails tell of what is an event already"],
  [/^lib\/similarity\/|\/(near-duplicates|similar)\.ts/, "an index that is made from texts"],
  [
    /^lib\/wire\/(commands|poll|pictures|ingest|piecemeal)\.ts|agency-pictures/,
    "machines fetch by the clock; each fetch has a row of its own",
  ],
  [/^lib\/releases\/synthetic/, "made-up rows for measuring, by the operator on an empty database"],
];

/** Functions that write and leave no event, and why that is right. */
const EXCEPTIONS: Record<string, string> = {
  "lib/accounts/commands.ts#resendVerification": "sends the link again; using it is the event",
  "lib/accounts/new-password.ts#mailReset": "sends a link; using it is the event",
  "lib/accounts/verification.ts#mailFreshVerification": "sends the link again; using it is the event",
  "lib/accounts/sessions.ts#actorOfSession": "when a session was last seen",
  "lib/accounts/tokens.ts#actorOfToken": "when a token was last used",
  "lib/audit/checks.ts#runCheck": "what a check of the log found; asking for one is the event",
  "lib/organisations/likeness/alarms.ts#fillLookKeys": "keys that are made from names",
  "lib/publications/commands.ts#putPublication":
    "for the seed and tests; addPublication is the operator's way",
  "lib/releases/claims.ts#keepClaim": "a heartbeat of the one who claimed",
  "lib/releases/conversation/messages.ts#answerPoint": "kept while it is written; handing in is the event",
  "lib/releases/ledger/ledger.ts#deskLedger": "figures that are counted from the log",
  "lib/releases/ledger/ledger.ts#keepPastMonths": "figures that are counted from the log",
  "lib/releases/preview/queries.ts#openPreview": "how often a link was opened",
  "lib/releases/queue/counts.ts#sumUpCounts": "adds up what triggers counted",
  "lib/releases/queue/views.ts#saveView": "a named selection; it decides nothing",
  "lib/releases/queue/views.ts#changeView": "a named selection; it decides nothing",
  "lib/releases/queue/views.ts#dropView": "a named selection; it decides nothing",
  "lib/releases/review/seen.ts#sawRelease": "who looks at what now",
  "lib/releases/review/seen.ts#leftRelease": "who looks at what now",
  "lib/webhooks/deliver.ts#deliver": "each delivery has a row of its own",
  "lib/webhooks/delivery-commands.ts#sendTest": "a message to oneself",
  "lib/webhooks/tend.ts#tendWebhooks": "forgets old deliveries by the clock",
};

const writers = writersIn(files);
const silent = writers.filter(({ audited }) => !audited).map(({ id }) => id);
const inRoom = (id: string) => ROOMS.some(([room]) => room.test(id));

it("finds the writes there are", () => {
  const audited = writers.filter(({ audited }) => audited).map(({ id }) => id);
  for (const known of [
    "lib/releases/desk-commands.ts#approveRelease",
    "lib/accounts/sessions.ts#openSession",
    "lib/accounts/sessions.ts#endSessions",
    "lib/organisations/cupboard/commands.ts#discard",
    "lib/wire/source-commands.ts#updateSource",
    "lib/media/commands.ts#removeUpload",
    "lib/accounts/own-tokens.ts#revokeToken",
  ])
    expect(audited).toContain(known);
});

it("every function that writes leaves an event, or says here why not", () => {
  expect(silent.filter((id) => !inRoom(id) && !(id in EXCEPTIONS))).toEqual([]);
});

it("excuses nothing that is no longer there", () => {
  expect(Object.keys(EXCEPTIONS).filter((id) => !silent.includes(id))).toEqual([]);
});
