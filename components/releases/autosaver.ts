import { attempt, type Outcome } from "@/components/ui/outcome";
import { sameContent } from "@/lib/releases/same-content";
import type { ReleaseContent } from "@/lib/releases/schema";

/** Which stored version the text on screen builds on; null before the first save. */
export type Stored = { id: string; version: number };
export type Current = { version: number; content: ReleaseContent };

export type SaveState =
  | { kind: "clean" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "retrying"; message: string }
  /** Fields of the text are not right yet. */
  | { kind: "blocked" }
  | { kind: "signed-out"; message: string }
  | { kind: "conflict"; current: Current }
  /** Saving is over: the release has moved on, or is not ours any more. */
  | { kind: "closed"; message: string };

type Wiring = {
  /** The text to save, or null while fields are wrong. */
  read: () => Promise<ReleaseContent | null>;
  send: (content: ReleaseContent, stored: Stored | null) => Promise<Outcome<Stored>>;
  changed: (state: SaveState) => void;
  saved: (stored: Stored) => void;
};

const DELAY_MS = 1500;
/** Failures that may be gone in a moment. */
const PASSING = new Set(["offline", "unexpected", "rate_limited"]);
const RETRY_MS = [2_000, 4_000, 8_000, 16_000, 30_000];

/** Saves a text while it is typed: one save at a time, the latest text, never over somebody else's. */
export class Autosaver {
  stored: Stored | null;
  state: SaveState = { kind: "clean" };
  private edits = 0;
  private savedEdits = 0;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly wiring: Wiring;

  constructor(stored: Stored | null, wiring: Wiring) {
    this.stored = stored;
    this.wiring = wiring;
  }

  get unsaved(): boolean {
    return this.edits > this.savedEdits;
  }

  /** Something was typed. */
  touch(): void {
    this.edits += 1;
    if (this.state.kind === "conflict" || this.state.kind === "closed") return;
    if (this.state.kind !== "saving") this.show({ kind: "unsaved" });
    this.plan(DELAY_MS);
  }

  /** Saves now what is not saved. @returns the stored version, or null when it could not be saved. */
  async flush(): Promise<Stored | null> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (!this.unsaved && this.stored) return this.stored;
    if (this.state.kind === "conflict" || this.state.kind === "closed") return null;
    this.running = this.save().finally(() => {
      this.running = null;
    });
    await this.running;
    return this.unsaved ? null : this.stored;
  }

  /** After a conflict: our text is to replace that version, or theirs is on screen now. */
  settle(version: number, whose: "mine" | "theirs"): void {
    if (this.stored) this.stored = { ...this.stored, version };
    if (whose === "theirs") this.savedEdits = this.edits;
    else this.edits += 1;
    this.show(whose === "theirs" ? { kind: "clean" } : { kind: "unsaved" });
    if (whose === "mine") this.plan(0);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private show(state: SaveState): void {
    this.state = state;
    this.wiring.changed(state);
  }

  private async save(): Promise<void> {
    const at = this.edits;
    const content = await this.wiring.read();
    if (!content) return this.show({ kind: "blocked" });
    this.show({ kind: "saving" });
    const outcome = await attempt(() => this.wiring.send(content, this.stored));
    if (outcome.ok) return this.succeed(at, outcome.value);
    const current = outcome.data.current as Partial<Current> | undefined;
    if (outcome.kind === "conflict" && current?.content && current.version) {
      // An answer that was lost on its way: what is stored is what we sent.
      if (this.stored && sameContent(current.content, content))
        return this.succeed(at, { id: this.stored.id, version: current.version });
      return this.show({ kind: "conflict", current: current as Current });
    }
    this.fail(outcome.kind, outcome.message);
  }

  private succeed(at: number, { id, version }: Stored): void {
    const stored = { id, version };
    this.stored = stored;
    this.savedEdits = Math.max(this.savedEdits, at);
    this.failures = 0;
    this.show({ kind: "saved", at: new Date() });
    this.wiring.saved(stored);
    if (this.unsaved) this.plan(DELAY_MS);
  }

  private fail(kind: string, message: string): void {
    if (kind === "unauthorized") this.show({ kind: "signed-out", message });
    else if (kind === "invalid") this.show({ kind: "blocked" });
    else if (PASSING.has(kind)) {
      this.show({ kind: "retrying", message: kind === "offline" ? "no connection to the server" : message });
      this.plan(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] as number);
      this.failures += 1;
    } else this.show({ kind: "closed", message });
  }
}
