import { attempt, type Outcome } from "@/components/ui/outcome";
import { differingFields } from "@/lib/releases/differing-fields";
import { sameContent } from "@/lib/releases/same-content";
import type { ReleaseContent } from "@/lib/releases/schema";
import type { Current, SaveState } from "./save-state";

/** Which stored version the text on screen builds on; null before the first save. */
export type Stored = { id: string; version: number };

export type SaveWiring = {
  /** The text to save, or null when it is more than the server keeps. */
  read: () => ReleaseContent | null;
  /** @param lost our own text that gave way when a conflict was settled; it belongs into the history. */
  send: (
    content: ReleaseContent,
    stored: Stored | null,
    lost: ReleaseContent | null,
  ) => Promise<Outcome<Stored>>;
  changed: (state: SaveState) => void;
  saved: (stored: Stored) => void;
  /** Called before every sending: until it is answered, whether the text arrived is in doubt. */
  sending: () => void;
};

/** A save comes this long after the last key, and at the latest this long after the first. */
const PAUSE_MS = 1500;
const LONGEST_MS = 3000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000];

/** A connection that neither answers nor breaks counts as none after this long. */
const ANSWER_MS = 20_000;

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), ANSWER_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const TOO_LONG = "The text is longer than the server keeps";

/**
 * Saves a text while it is typed: one save at a time, the latest text, never over somebody else's. A text whose
 * answer was lost is sent again as it was before anything newer: only so can the server's answer say whether what
 * it holds is ours.
 */
export class Autosaver {
  stored: Stored | null;
  state: SaveState = { kind: "clean" };
  /** What was sent and not answered yet. */
  inDoubt: ReleaseContent | null = null;
  /** Our text of a settled conflict, until the server has it. */
  lost: ReleaseContent | null = null;
  /** What the server holds, as far as we know. */
  private base: ReleaseContent | null;
  private edits = 0;
  private savedEdits = 0;
  private sentEdits = 0;
  private since: number | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly wiring: SaveWiring;

  constructor(stored: Stored | null, wiring: SaveWiring, base: ReleaseContent | null = null) {
    this.stored = stored;
    this.wiring = wiring;
    this.base = base;
  }

  get unsaved(): boolean {
    return this.edits > this.savedEdits;
  }

  /** Somebody has to decide or sign in first, or the next try is planned already. */
  private get waits(): boolean {
    return ["conflict", "closed", "signed-out", "offline", "retrying"].includes(this.state.kind);
  }

  /** Goes on with a text that another page has left: what it built on, and what of it is under way. */
  resume(
    stored: Stored | null,
    left: { inDoubt: ReleaseContent | null; lost: ReleaseContent | null },
    screen: ReleaseContent,
  ): void {
    this.stored = stored;
    this.inDoubt = left.inDoubt;
    this.lost = left.lost;
    this.edits += 1;
    if (left.inDoubt && sameContent(left.inDoubt, screen)) this.sentEdits = this.edits;
    this.show({ kind: "unsaved" });
    this.planSave();
  }

  /** Something was typed. */
  touch(): void {
    this.edits += 1;
    if (this.waits) return;
    if (this.state.kind === "clean" || this.state.kind === "saved") this.show({ kind: "unsaved" });
    this.planSave();
  }

  /** Saves now what is not saved. @returns the stored version, or null when it could not be saved. */
  async flush(): Promise<Stored | null> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (!this.unsaved && this.stored) return this.stored;
    if (this.state.kind === "conflict" || this.state.kind === "closed") return null;
    this.running = this.round().finally(() => {
      this.running = null;
    });
    await this.running;
    return this.unsaved ? null : this.stored;
  }

  /** After a conflict: what is on screen now is to follow that version; `lost` is what we had before choosing. */
  settle(current: Stored, lost: ReleaseContent): void {
    this.stored = { id: current.id, version: current.version };
    this.lost = lost;
    this.edits += 1;
    this.show({ kind: "unsaved" });
    this.plan(0);
  }

  /** What is on screen now is what the server holds: a text that was brought back. */
  adopt(stored: Stored, content: ReleaseContent): void {
    this.stored = { id: stored.id, version: stored.version };
    this.base = content;
    this.savedEdits = this.edits;
    this.since = null;
    clearTimeout(this.timer);
    this.show({ kind: "saved", at: new Date() });
  }

  /** Another request was told that the session is over. */
  signedOut(message: string, other: string): void {
    this.show({ kind: "signed-out", message, other });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private planSave(): void {
    this.since ??= Date.now();
    this.plan(Math.max(0, Math.min(PAUSE_MS, this.since + LONGEST_MS - Date.now())));
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private show(state: SaveState): void {
    this.state = state;
    this.wiring.changed(state);
  }

  private async round(): Promise<void> {
    const again = this.inDoubt !== null;
    await this.save();
    // The doubt is over: the newest text follows at once.
    if (again && this.unsaved && this.state.kind === "saved") await this.save();
  }

  private async save(): Promise<void> {
    if (!this.inDoubt) {
      this.sentEdits = this.edits;
      this.since = null;
      this.inDoubt = this.wiring.read();
    }
    const content = this.inDoubt;
    if (!content) return this.show({ kind: "blocked", message: TOO_LONG });
    this.wiring.sending();
    // While the connection is away every try would flash "Saving".
    if (this.state.kind !== "offline" && this.state.kind !== "retrying") this.show({ kind: "saving" });
    const outcome = await attempt(() => inTime(this.wiring.send(content, this.stored, this.lost)));
    if (outcome.ok) return this.succeed(content, outcome.value);
    const current = outcome.data.current as Partial<Current> | undefined;
    if (outcome.kind === "conflict" && current?.content && current.version && current.id) {
      const { id, version } = current;
      // An answer that was lost on its way: what is stored is what we sent.
      if (sameContent(current.content, content)) return this.succeed(content, { id, version });
      this.inDoubt = null;
      return this.show({ kind: "conflict", current: current as Current });
    }
    this.fail(outcome.kind, outcome.message, outcome.data);
  }

  private succeed(content: ReleaseContent, { id, version }: Stored): void {
    this.stored = { id, version };
    this.base = content;
    this.inDoubt = null;
    this.lost = null;
    this.savedEdits = Math.max(this.savedEdits, this.sentEdits);
    this.failures = 0;
    this.show({ kind: "saved", at: new Date() });
    this.wiring.saved(this.stored);
    if (this.unsaved) this.planSave();
  }

  private fail(kind: string, message: string, data: Record<string, unknown>): void {
    // Whether a text arrived stays open only where no answer came, or one that tells nothing.
    if (!["offline", "unexpected"].includes(kind)) this.inDoubt = null;
    if (["offline", "unexpected", "rate_limited"].includes(kind)) {
      this.show(
        kind === "offline" ? { kind: "offline", changes: this.changes() } : { kind: "retrying", message },
      );
      this.plan(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] as number);
      this.failures += 1;
    } else if (kind === "unauthorized") this.signedOut(message, String(data.signedInAs ?? ""));
    else this.show(kind === "invalid" ? { kind: "blocked", message: TOO_LONG } : { kind: "closed", message });
  }

  private changes(): number {
    const now = this.wiring.read();
    return Math.max(1, now && this.base ? differingFields(now, this.base).length : 1);
  }
}
