// A shift at the desk that everybody works at once: what each does, and when and where their connection dies.
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { sendQueuedMail } from "@/lib/core/mail";
import { assignRelease, claimRelease, takeOverRelease, unclaimRelease } from "../claims";
import { appealRelease, saveRelease, submitRelease, withdrawRelease } from "../commands";
import { approveRelease, editRelease, rejectRelease, requestChanges } from "../desk-commands";
import { CLAIM_MS, HOLD_MS } from "../lifecycle";
import type { Move, Moved } from "../move";
import { correctRelease, killRelease, unpublishRelease } from "../retraction";
import { publishAllDue } from "../schedule/due";
import { publishDue, rescheduleRelease } from "../scheduled";
import { undoDecision } from "../undo";
import { type Death, type Fate, under } from "./connections";
import { orders } from "./orders";
import { content } from "./stage";

export type Who = "edda" | "rita" | "author" | "insider" | "scheduler" | "post";
export type Crew = Record<"edda" | "rita" | "author" | "insider", Actor & { userId: string }>;
/** `at` is on their clocks, which do not agree; `wait` is how long they take to begin, in real milliseconds. */
export type Step = {
  who: Who;
  move: string;
  at: number;
  wait: number;
  stale: boolean;
  fate: Omit<Fate, "dead"> | null;
};
export type Scenario = { start: "submitted" | "in_review"; threads: Step[][] };
/** What somebody was told had happened. */
export type Ack = { who: Who; move: string; moved: Moved };
export type Told = { acks: Ack[]; refused: number; lost: number };

type Command = (actor: Actor, on: Move, now: Date, crew: Crew) => Promise<Moved>;
const hence = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString();

const COMMANDS: Record<string, Command> = {
  claim: claimRelease,
  take_over: takeOverRelease,
  unclaim: unclaimRelease,
  assign: (actor, on, now, { rita }) => assignRelease(actor, { ...on, to: rita.userId }, now),
  edit: (actor, on, now) => editRelease(actor, { ...on, content }, now),
  approve: (actor, on, now) => approveRelease(actor, { ...on, note: "", publishAt: null }, now),
  hold: (actor, on, now) => approveRelease(actor, { ...on, note: "", publishAt: null, undoable: true }, now),
  plan: (actor, on, now) => approveRelease(actor, { ...on, note: "", publishAt: hence(now, 5_000) }, now),
  request_changes: (actor, on, now) => requestChanges(actor, { ...on, ...orders(now).request_changes }, now),
  reject: (actor, on, now) => rejectRelease(actor, { ...on, ...orders(now).reject }, now),
  undo: undoDecision,
  reschedule: (actor, on, now) => rescheduleRelease(actor, { ...on, goPublicAt: hence(now, 8_000) }, now),
  correct: (actor, on, now) => correctRelease(actor, { ...on, class: "C", note: "A comma.", patch: {} }, now),
  unpublish: (actor, on, now) => unpublishRelease(actor, { ...on, ...orders(now).unpublish }, now),
  kill: (actor, on, now) => killRelease(actor, { ...on, ...orders(now).kill }, now),
  save: (actor, on, now) => saveRelease(actor, { ...on, content }, now),
  submit: submitRelease,
  withdraw: withdrawRelease,
  appeal: (actor, on, now) => appealRelease(actor, { ...on, ...orders(now).appeal }, now),
};
const DECIDE = ["approve", "hold", "plan", "request_changes", "reject"];

/** Most come through; the others are gone at one of their first statements. */
const fate = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({ left: fc.nat(14), death: fc.constantFrom<Death>("before", "after") }),
  },
);
const LINGER_MS = 100;
const instants = fc.constantFrom(0, 1_000, 5_000, HOLD_MS - 1, HOLD_MS, HOLD_MS + 1_000, 20_000);

/** One after the other in one pair of hands; each on what was last seen, or on a page that was left open. */
const thread = (who: Who, moves: fc.Arbitrary<string[]>, mortal = false): fc.Arbitrary<Step[]> =>
  fc
    .tuple(
      moves,
      fc.array(fc.tuple(instants, fc.nat(9), mortal ? fate : fc.constant(null), fc.nat(LINGER_MS)), {
        minLength: 4,
        maxLength: 4,
      }),
    )
    .map(([all, more]) => {
      const times = more.map(([at]) => at).sort((a, b) => a - b);
      return all.map((move, i) => ({
        who,
        move,
        at: times[i] as number,
        stale: more[i]?.[1] === 0,
        fate: more[i]?.[2] ?? null,
        wait: more[i]?.[3] ?? 0,
      }));
    });

const of = (...moves: string[]) => fc.constantFrom(...moves);
const SECOND = of("undo", "undo", "undo", "reschedule", "unpublish", "kill", "correct");
const editing = (first: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.tuple(first, of(...DECIDE), SECOND),
    fc.tuple(first, of(...DECIDE), of("undo"), of(...DECIDE)),
    fc.array(of(...Object.keys(COMMANDS).slice(0, 15)), { minLength: 1, maxLength: 2 }),
  );
const writing = fc.oneof(
  fc.constant<string[]>(["save", "submit"]),
  fc.array(of("save", "submit", "withdraw", "appeal"), { minLength: 1, maxLength: 2 }),
);

/** Two editors, an author, somebody who belongs to the house, and a scheduler and a postman that die now and then. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  start: fc.constantFrom("submitted", "in_review"),
  threads: fc.tuple(
    thread("edda", editing(of("claim")), true),
    thread("rita", editing(of("claim", "take_over", "take_over"))),
    thread("author", writing),
    thread(
      "scheduler",
      fc.array(of("publish", "publish", "sweep", "return"), { minLength: 1, maxLength: 2 }),
      true,
    ),
    thread("post", fc.array(of("post"), { maxLength: 3 }), true),
    thread("insider", fc.array(of("approve", "reject", "kill", "take_over"), { maxLength: 1 })),
  ),
});

/** On a busy machine a transaction that finds no connection in time is given up: nothing has happened. */
const gaveUp = (error: unknown) => (error as { code?: string }).code === "P2028";

/** Hands over what is due of a release's mail, as the worker's task does. */
async function post(id: string, now: Date): Promise<void> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select m.id from outbox_mails m join graphile_worker.jobs j on j.key = 'mail:' || m.id
    where m.dedupe_key like ${`release:${id}:%`} and j.run_at <= ${now}::timestamptz`;
  for (const mail of due) await sendQueuedMail(mail.id, now, async () => "");
}

/** Everybody at once on one release; whoever is not told of success has no claim to it. */
export async function work(id: string, { start, threads }: Scenario, crew: Crew, begin: Date): Promise<Told> {
  const first = start === "in_review" ? 3 : 2;
  let seen = first;
  const told: Told = { acks: [], refused: 0, lost: 0 };

  async function take({ who, move, at, stale }: Step): Promise<void> {
    const now = new Date(begin.getTime() + at);
    const on = { id, version: stale ? first : seen };
    if (who === "post") return post(id, now);
    if (move === "publish" && who === "scheduler") return void (await publishDue(SYSTEM, id, now));
    if (move === "sweep") return void (await publishAllDue(SYSTEM, now));
    const moved =
      who === "scheduler"
        ? await unclaimRelease(SYSTEM, on, new Date(now.getTime() + CLAIM_MS))
        : await (COMMANDS[move] as Command)(crew[who], on, now, crew);
    seen = Math.max(seen, moved.version);
    told.acks.push({ who, move, moved });
  }

  /** Refused because it has moved on, they look again and try once more, as people do. */
  async function step(each: Step, again = true): Promise<void> {
    const fate = each.fate && { ...each.fate, dead: false };
    try {
      await under(fate, () => take(each));
    } catch (error) {
      if (error instanceof DomainError) {
        told.refused++;
        const { version = 0 } = (error.data.current ?? {}) as { version?: number };
        const news = version > seen;
        seen = Math.max(seen, version);
        if (error.data.stale && again && (news || each.stale)) await step({ ...each, stale: false }, false);
      } else if (fate?.dead || gaveUp(error)) told.lost++;
      else throw new Error(`${each.who}'s ${each.move} failed unexpectedly`, { cause: error });
    }
  }

  await Promise.all(
    threads.map(async (steps) => {
      for (const each of steps) {
        await setTimeout(each.wait);
        await step(each);
      }
    }),
  );
  return told;
}
