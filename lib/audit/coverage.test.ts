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
  [/^lib\/core\/edge\//, "caches are told of what is an event already"],
  [/^lib\/news\/hubs\//, "hubs are told of what is an event already"],
  [/^lib\/similarity\/|\/(near-duplicates|similar)\.ts/, "an index that is made from texts"],
  [/^lib\/stories\//, "groups that are made from texts; the desk's word is an event in lib/wire/desk"],
  [
    /^lib\/wire\/(items|fetching)\/|agency-pictures/,
    "machines fetch by the clock; each fetch has a row of its own",
  ],
  [
    /^lib\/newsletter\/(freezing|handing)\/(?!settle)/,
    "machines freeze and hand over what editors let go; each batch and recipient has a row of its own",
  ],
  [/^lib\/\w+\/synthetic/, "made-up rows for measuring, by the operator on an empty database"],
];

const READERS = "what a reader agreed to stands in their consents: this log could not forget an address";

/** Functions that write and leave no event, and why that is right. */
const EXCEPTIONS: Record<string, string> = {
  "lib/accounts/commands.ts#resendVerification": "sends the link again; using it is the event",
  "lib/accounts/new-password.ts#mailReset": "sends a link; using it is the event",
  "lib/accounts/verification.ts#mailFreshVerification": "sends the link again; using it is the event",
  "lib/accounts/sessions.ts#actorOfSession": "when a session was last seen",
  "lib/accounts/tokens.ts#actorOfToken": "when a token was last used",
  "lib/audit/checks.ts#runCheck": "what a check of the log found; asking for one is the event",
  "lib/news/search/count-words.ts#countWords": "figures that are counted from what is public",
  "lib/news/search/missing.ts#indexMissing": "an index of what is public; publishing is the event",
  "lib/organisations/likeness/alarms.ts#fillLookKeys": "keys that are made from names",
  "lib/newsletter/alerts/arrived.ts#tellOfArrivals": "follows from what became public",
  "lib/newsletter/alerts/tell.ts#tellReaders": "follows from what became public, or from the desk's word",
  "lib/newsletter/commands.ts#confirmSignUp": READERS,
  "lib/newsletter/commands.ts#resubscribe": READERS,
  "lib/newsletter/commands.ts#savePreferences": READERS,
  "lib/newsletter/commands.ts#unsubscribe": READERS,
  "lib/newsletter/erase.ts#eraseSubscriber": READERS,
  "lib/newsletter/erase.ts#tendSubscribers": "forgets by the clock",
  "lib/newsletter/returns/forget.ts#tendReturns": "forgets by the clock",
  "lib/newsletter/returns/hook.ts#takeFromHook": "what a provider told; each has a row of its own",
  "lib/newsletter/returns/mailbox.ts#fetchReturns": "what another server said; each has a row of its own",
  "lib/newsletter/returns/standing.ts#noteMailbox": "how the last try went, by the clock",
  "lib/newsletter/returns/seen.ts#seeReturn": "says that somebody has looked; it decides nothing",
  "lib/newsletter/returns/take.ts#keepReturn": "what another server said; each has a row of its own",
  "lib/newsletter/returns/take.ts#takeReturn": "what another server said; each has a row of its own",
  "lib/newsletter/letter/follow-link.ts#followLink":
    "how often a link was followed, and by nobody in particular",
  "lib/newsletter/figures/keep.ts#keepFigures": "figures that are counted",
  "lib/newsletter/preview/write-test.ts#writeTest": "asking for a test is the event",
  "lib/newsletter/sign-up.ts#openSignUp": "the form of somebody who has not said yes yet",
  "lib/newsletter/suppressions.ts#suppressAddress": "what another server said; each has a row of its own",
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
  "lib/wire/sources/try-feed.ts#tryFeed": "looks at a feed; its host's turn is all that is written",
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
    "lib/wire/sources/commands.ts#updateSource",
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
