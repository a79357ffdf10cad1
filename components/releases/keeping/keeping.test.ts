import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Outcome } from "@/components/ui/outcome";
import { toFormValues } from "@/lib/releases/form-values";
import { sameContent } from "@/lib/releases/same-content";
import { type ReleaseContent, releaseDraft } from "@/lib/releases/schema";
import type { Stored } from "../autosaver";
import { begin } from "./begin";
import { DraftKeeper, type Page, type SaveDoors } from "./draft-keeper";
import { KeptCopies } from "./kept-copies";
import { sendWaiting } from "./send-waiting";

const text = (headline: string): ReleaseContent => releaseDraft.parse({ kind: "other", headline });
const values = (headline: string) => toFormValues(text(headline));
const alone = async () => () => undefined;

class Memory implements Storage {
  full = false;
  private readonly held = new Map<string, string>();
  get length() {
    return this.held.size;
  }
  clear = () => this.held.clear();
  key = (i: number) => [...this.held.keys()][i] ?? null;
  getItem = (key: string) => this.held.get(key) ?? null;
  removeItem = (key: string) => void this.held.delete(key);
  setItem = (key: string, value: string) => {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    this.held.set(key, value);
  };
}

/** One release on a server that compares versions, and a network that fails in every way. */
class Server {
  release: { id: string; version: number; content: ReleaseContent; by: "us" | "them" } | null = null;
  online = true;
  losesAnswer = false;
  /** Versions of theirs that our writer has seen beside the own text, or begun with. */
  readonly seen = new Set<number>();
  readonly made: string[] = [];
  /** What our writer last got stored; theirs may have followed. */
  ours = "";

  private async answer(work: () => Outcome<Stored>): Promise<Outcome<Stored>> {
    if (!this.online) throw new TypeError("fetch failed");
    const outcome = work();
    await Promise.resolve();
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new TypeError("fetch failed");
    }
    return outcome;
  }

  private refuse(): Outcome<Stored> {
    const data = { current: { ...this.release } };
    return { ok: false, kind: "conflict", message: "changed", issues: [], data };
  }

  private write(content: ReleaseContent): Outcome<Stored> {
    const { release } = this;
    if (release?.by === "them") expect(this.seen, "overwritten unseen").toContain(release.version);
    this.release = { id: "r1", version: (release?.version ?? 0) + 1, content, by: "us" };
    this.ours = content.headline;
    return { ok: true, value: { id: "r1", version: this.release.version } };
  }

  readonly doors: SaveDoors = {
    create: ({ draftKey, content }) =>
      this.answer(() => {
        if (this.release && !sameContent(this.release.content, content)) return this.refuse();
        if (this.release) return { ok: true, value: { id: "r1", version: this.release.version } };
        this.made.push(draftKey);
        return this.write(content);
      }),
    save: ({ version, content }) =>
      this.answer(() => (version === this.release?.version ? this.write(content) : this.refuse())),
  };

  theirs(headline: string): void {
    if (!this.release) return;
    this.release = {
      ...this.release,
      version: this.release.version + 1,
      content: text(headline),
      by: "them",
    };
  }
}

/** A person at a form: types, closes, comes back. */
class Writer {
  readonly storage = new Memory();
  readonly copies = new KeptCopies(this.storage, "writer");
  screen = "";
  /** What the server showed when the page was opened, unless a kept text took its place. */
  opened = "";
  keeper: DraftKeeper | null = null;
  constructor(readonly server: Server) {}

  async open(): Promise<void> {
    const { release } = this.server;
    const page: Page = {
      stored: release && { id: release.id, version: release.version },
      content: release?.content ?? text(""),
      organisationId: "o1",
      draftKey: "k1",
    };
    this.screen = page.content.headline;
    const { tab, copy } = await begin(this.copies, page, alone);
    this.keeper = new DraftKeeper(page, tab, {
      doors: this.server.doors,
      copies: this.copies,
      writer: "writer",
      read: () => values(this.screen),
      changed: () => undefined,
      created: () => undefined,
      storing: () => undefined,
    });
    const kept = copy && this.keeper.resume(copy);
    this.opened = kept ? "" : this.screen;
    if (kept) this.screen = kept.headline;
    else if (release?.by === "them") this.server.seen.add(release.version);
  }

  type(headline: string): void {
    this.screen = headline;
    this.keeper?.typed();
  }

  settle(whose: "mine" | "theirs"): void {
    const state = this.keeper?.saver.state;
    if (state?.kind !== "conflict") return;
    this.server.seen.add(state.current.version);
    const mine = text(this.screen);
    if (whose === "theirs") this.screen = state.current.content.headline;
    this.keeper?.settle(state.current, mine);
  }

  /** The tab is killed: nothing runs any more, and only what storage holds is left. */
  kill(): void {
    this.keeper?.stop();
    this.keeper = null;
  }
}

type Step = { does: string; n: number };
const step = fc.record<Step>({
  does: fc.constantFrom(
    "type",
    "type",
    "type",
    "wait",
    "wait",
    "offline",
    "online",
    "lose",
    "theirs",
    "kill",
    "portal",
    "mine",
    "take",
  ),
  n: fc.integer({ min: 1, max: 6_000 }),
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function play(steps: Step[]): Promise<void> {
  const server = new Server();
  const writer = new Writer(server);
  await writer.open();
  let count = 0;
  for (const { does, n } of steps) {
    if (does === "type") writer.type(`typed ${++count}`);
    if (does === "wait") await vi.advanceTimersByTimeAsync(n);
    if (does === "offline") server.online = false;
    if (does === "online") server.online = true;
    if (does === "lose") server.losesAnswer = true;
    if (does === "theirs") server.theirs(`theirs ${n}`);
    if (does === "mine") writer.settle("mine");
    if (does === "take") writer.settle("theirs");
    if ((does === "kill" || does === "portal") && server.online) {
      // A second passes before the tab dies: what a copy needs.
      await vi.advanceTimersByTimeAsync(1000);
      const before = writer.screen;
      const unsaved = writer.keeper?.saver.unsaved;
      writer.kill();
      if (does === "portal") await sendWaiting(writer.copies, "writer", server.doors, alone);
      await writer.open();
      if (unsaved && does === "kill") expect(writer.screen).toBe(before);
    }
  }
  server.online = true;
  server.losesAnswer = false;
  const last = writer.screen;
  await vi.advanceTimersByTimeAsync(60_000);
  const state = writer.keeper?.saver.state.kind;
  expect(writer.screen).toBe(last);
  // Nothing typed since they wrote: what is on screen is ours as stored before, or theirs as opened.
  if (state !== "conflict") expect([server.ours, writer.opened]).toContain(last);
  expect(["conflict", "saved", "clean"]).toContain(state);
  expect(server.made.length).toBeLessThanOrEqual(1);
  writer.kill();
}

it("ends with the last text on the server or with a choice between two, whatever happens on the way", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), play), { numRuns: 500 });
});

it("says so when storage is full, and saves to the server all the same", async () => {
  const server = new Server();
  const writer = new Writer(server);
  await writer.open();
  writer.storage.full = true;
  writer.type("no room");
  await vi.advanceTimersByTimeAsync(800);
  expect(writer.keeper?.storing).toBe(false);
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.release?.content.headline).toBe("no room");
});

it("keeps the texts of two people and of two forms apart, and leaves alone what it cannot read", () => {
  const storage = new Memory();
  const [ada, ben] = [new KeptCopies(storage, "ada"), new KeptCopies(storage, "ben")];
  const copy = {
    id: null,
    version: 0,
    draftKey: "k",
    organisationId: "o",
    inDoubt: null,
    lost: null,
  };
  ada.keep({ ...copy, tab: "1", values: values("one"), at: "2026-11-22T10:00:00Z" });
  ada.keep({ ...copy, tab: "2", values: values("two"), at: "2026-11-22T10:01:00Z" });
  const whole = { ...copy, tab: "3", values: values("three"), at: "2026-11-22T10:02:00Z" };
  const odd = [
    { ...whole, at: undefined },
    { ...whole, values: { ...whole.values, kind: "older" } },
  ].map((each) => JSON.stringify(each));
  for (const junk of ["{", "null", '{"tab":1}', "[]", ...odd])
    storage.setItem(`dateline:kept:ada:${junk}`, junk);
  expect(ada.all().map((each) => each.values.headline)).toEqual(["two", "one"]);
  expect(ben.all()).toEqual([]);
  ada.forget("2");
  expect(ada.all().map((each) => each.values.headline)).toEqual(["one"]);
});

it("sends several drafts that waited, oldest first, and stops while there is no connection", async () => {
  const copies = new KeptCopies(new Memory(), "writer");
  const kept = (tab: string, minute: number) =>
    copies.keep({
      tab,
      id: null,
      version: 0,
      draftKey: tab,
      organisationId: "o1",
      values: values(tab),
      inDoubt: null,
      lost: null,
      at: `2026-11-22T10:0${minute}:00Z`,
    });
  kept("second", 2);
  kept("first", 1);
  const sent: string[] = [];
  let online = false;
  const doors: SaveDoors = {
    create: async ({ content, draftKey }) => {
      if (!online) throw new TypeError("fetch failed");
      sent.push(content.headline);
      return { ok: true, value: { id: draftKey, version: 1 } };
    },
    save: async () => {
      throw new Error("nothing was stored before");
    },
  };
  const away = await sendWaiting(copies, "writer", doors, alone);
  expect([[...away], copies.all().length]).toEqual([[["first", "offline"]], 2]);
  online = true;
  await sendWaiting(copies, "writer", doors, alone);
  expect([sent, copies.all()]).toEqual([["first", "second"], []]);
});
