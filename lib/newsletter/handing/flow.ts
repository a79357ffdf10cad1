import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { domainOf, mailPaceOf, paceOf } from "@/lib/core/mail-pace";
import type { Reader } from "../edition/content";
import type { Message } from "../letter/composer";
import type { Outcome } from "./answers";
import { endAnswered, type Rest } from "./end";
import { lineOf } from "./line";
import { heed } from "./outcomes";
import { type Told, takeStep, type Waiting, type Wish } from "./step";
import type { Words } from "./words";

/** Hands one letter over and says what became of it; throws for nothing a server does. */
export type Send = (letter: Message, reader: Reader) => Promise<Outcome>;

export type Flow = {
  batch: { id: string; claim: string };
  /** Asked before every few letters; null: the edition is gone. */
  words: (now: Date) => Promise<Words | null>;
  send: Send;
  /** How many letters the mail server is given at once. */
  width: number;
  clock: () => Date;
  /** Ends the flow after the letters under way. */
  stop: AbortSignal;
};

type Ready = { wish: Wish; reader: Reader; letter: Message | null };

/** However slow the database is, no more than so many are marked for each the server is given at once. */
const AHEAD_MOST = 4;
/** At full speed outcomes are gathered for so long, so that one statement tells of several. */
const GATHER_MS = 6;

/** Hands a claimed batch over, a few letters at a time. */
class BatchFlow {
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #told: Told[] = [];
  /** Domains that take no more for now. */
  readonly #closed = new Set<string>();
  readonly #pace = mailPaceOf(env().MAIL_PACE) ?? new Map<string, number>();
  readonly #next: (most: number) => Promise<Waiting[]>;
  #over: Rest | null = null;
  #pacedUntil: Date | null = null;
  #deferral = "";
  #ended = 0;
  #endedBefore = 0;
  /** So many letters were answered from the step before the last to the last. */
  #meanwhile = 0;

  constructor(readonly flow: Flow) {
    this.#next = lineOf(flow.batch.id);
  }

  #readyOf({ address, attempts, ...rest }: Waiting, { compose }: Words): Ready {
    const reader = { ...rest, address: address ?? "" };
    const letter = address ? compose(reader, this.flow.clock()) : null;
    const domain = domainOf(reader.address);
    const wish = { id: reader.recipientId, attempt: attempts + 1, items: letter?.items ?? null, domain };
    return { wish: { ...wish, pace: paceOf(this.#pace, domain) }, reader, letter };
  }

  #start({ wish, reader }: Ready, letter: Message): void {
    const { id, attempt, domain } = wish;
    const { send, clock } = this.flow;
    const done = send(letter, reader)
      .then(async (outcome) => {
        if (outcome.kind === "deferred") {
          this.#deferral = outcome.answer;
          if (outcome.of === "server") this.#over ??= { why: "answers", note: outcome.answer };
          if (outcome.of === "domain") this.#closed.add(domain);
        }
        const state = await heed(outcome, { address: reader.address, domain }, clock());
        this.#told.push({ id, attempt, state, reason: outcome.answer });
      })
      .finally(() => {
        this.#ended++;
        this.#underWay.delete(id);
      });
    this.#underWay.set(id, done);
  }

  /** Writes down what is known and marks these, in one transaction; whoever may be written to is. */
  async #step(ready: Ready[], asOf: Date): Promise<void> {
    const told = this.#told.splice(0);
    this.#meanwhile = this.#ended - this.#endedBefore;
    this.#endedBefore = this.#ended;
    const wishes = ready.map(({ wish }) => wish);
    const taken = await takeStep(this.flow.batch, told, wishes, asOf).catch((error) => {
      this.#told.unshift(...told);
      throw error;
    });
    await endAnswered(taken.late, this.flow.clock());
    if (!taken.held) this.#over = { why: "ending" };
    else if (taken.stopped)
      this.#over ??= { why: "stopped", note: "It was held back, or the title's daily email is paused." };
    this.#pacedUntil ??= taken.pacedUntil;
    for (const each of ready) {
      const verdict = taken.verdicts.get(each.wish.id);
      if (verdict === "handing" && each.letter) this.#start(each, each.letter);
      if (verdict === "resting" || verdict === "paced") this.#closed.add(each.wish.domain);
    }
  }

  /**
   * How many more may be marked: as many as the server is given at once, and those it answers until the next step is
   * taken, so that it never waits for the database and a death leaves as few open as that allows.
   */
  #room(): number {
    const { width, stop } = this.flow;
    if (this.#over || stop.aborted) return 0;
    return Math.min(width + 2 + this.#meanwhile, width * AHEAD_MOST) - this.#underWay.size;
  }

  async #work(): Promise<void> {
    const { width, words, clock } = this.flow;
    for (;;) {
      const room = this.#room();
      const current = room > 0 ? await words(clock()) : null;
      if (room > 0 && !current) this.#over = { why: "trouble", note: "The edition is gone." };
      const waiting = current ? await this.#next(room) : [];
      const open = waiting.filter(({ address }) => !this.#closed.has(domainOf(address ?? "")));
      const ready = current ? open.map((each) => this.#readyOf(each, current)) : [];
      if (ready.length || this.#told.length) await this.#step(ready, current?.asOf ?? clock());
      else if (this.#underWay.size) await Promise.race(this.#underWay.values());
      else if (waiting.length === 0) return;
      if (this.#underWay.size > width)
        await Promise.race([wait(GATHER_MS), Promise.all(this.#underWay.values())]);
    }
  }

  async run(): Promise<Rest> {
    try {
      await this.#work();
    } catch (error) {
      log.error({ err: error, batch: this.flow.batch.id }, "a batch of letters cannot go on for now");
      this.#over = { why: "trouble", note: `It cannot go on: ${(error as Error).message}`.slice(0, 300) };
    }
    // What is under way is waited for, whatever happened: nobody else knows what becomes of it.
    await Promise.all(this.#underWay.values());
    if (this.#told.length) await this.#step([], this.flow.clock());
    if (this.#over) return this.#over;
    if (this.flow.stop.aborted) return { why: "ending" };
    if (this.#pacedUntil) return { why: "paced", until: this.#pacedUntil };
    return { why: "answers", note: this.#deferral };
  }
}

/**
 * Hands a claimed batch over: each letter is marked before the mail server sees it, and what became of it is written down
 * together with the marks of the next ones. @returns why it ended, should anybody still wait.
 */
export const runFlow = (flow: Flow): Promise<Rest> => new BatchFlow(flow).run();
