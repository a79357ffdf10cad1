import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "@/components/ui/outcome";
import { type ReleaseContent, releaseDraft } from "@/lib/releases/schema";
import { Autosaver, type Stored } from "./autosaver";
import type { SaveState } from "./save-state";

const no = (kind: string, data: Record<string, unknown> = {}): Outcome<Stored> => ({
  ok: false,
  kind,
  message: `refused: ${kind}`,
  issues: [],
  data,
});
const content = (headline: string): ReleaseContent => releaseDraft.parse({ kind: "other", headline });

/** A server that keeps one text, and a form in front of it. */
function desk(answer?: () => Promise<Outcome<Stored> | undefined>) {
  const world = {
    text: "",
    valid: true,
    version: 1,
    stored: "",
    sent: [] as string[],
    lost: [] as string[],
    states: [] as SaveState["kind"][],
    saver: null as unknown as Autosaver,
  };
  world.saver = new Autosaver(
    { id: "r1", version: 1 },
    {
      read: () => (world.valid ? content(world.text) : null),
      send: async (text, stored, lost) => {
        world.sent.push(text.headline);
        const forced = await answer?.();
        if (forced) return forced;
        if (stored?.version !== world.version)
          return no("conflict", {
            current: { id: "r1", version: world.version, content: content(world.stored) },
          });
        if (lost) world.lost.push(lost.headline);
        world.version += 1;
        world.stored = text.headline;
        return { ok: true, value: { id: "r1", version: world.version } };
      },
      changed: (state) => world.states.push(state.kind),
      saved: () => undefined,
      sending: () => undefined,
    },
  );
  const type = (text: string) => {
    world.text = text;
    world.saver.touch();
  };
  return { world, type };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("autosave", () => {
  it("waits for a pause in the typing and saves once", async () => {
    const { world, type } = desk();
    for (const text of ["N", "Ne", "New"]) {
      type(text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(world.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([world.sent, world.stored, world.saver.state.kind]).toEqual([["New"], "New", "saved"]);
  });

  it("never lets more than four seconds of ceaseless typing go unsaved", async () => {
    const { world, type } = desk();
    for (let tenth = 0; tenth < 300; tenth += 1) {
      type(String(tenth));
      await vi.advanceTimersByTimeAsync(100);
      expect(tenth - Number(world.stored || -1)).toBeLessThanOrEqual(40);
    }
    expect(world.sent.length).toBeLessThanOrEqual(12);
  });

  it("saves again what was typed while it was saving, on the new version", async () => {
    let open: (() => void) | undefined;
    const { world, type } = desk(async () => {
      if (!open) await new Promise<void>((resolve) => (open = resolve));
      return undefined;
    });
    type("one");
    await vi.advanceTimersByTimeAsync(1500);
    type("two");
    open?.();
    await vi.advanceTimersByTimeAsync(4000);
    expect([world.sent, world.stored, world.version]).toEqual([["one", "two"], "two", 3]);
    expect(world.saver.unsaved).toBe(false);
  });

  it("never writes over another tab: it shows both, and goes on when one is chosen", async () => {
    const { world, type } = desk();
    world.version = 5;
    world.stored = "theirs";
    type("mine");
    await vi.advanceTimersByTimeAsync(1500);
    expect(world.saver.state).toMatchObject({ kind: "conflict", current: { version: 5 } });
    type("mine, longer");
    await vi.advanceTimersByTimeAsync(10_000);
    expect([world.sent, world.stored]).toEqual([["mine"], "theirs"]);
    world.text = "both";
    world.saver.settle({ id: "r1", version: 5 }, content("mine, longer"));
    await vi.advanceTimersByTimeAsync(1);
    expect([world.stored, world.lost]).toEqual(["both", ["mine, longer"]]);
  });

  it("takes a lost answer for what it was, and sends what was typed since after it", async () => {
    let lose = true;
    const { world, type } = desk(async () => {
      if (!lose) return undefined;
      lose = false;
      world.version = 2;
      world.stored = world.text;
      throw new TypeError("fetch failed");
    });
    type("kept");
    await vi.advanceTimersByTimeAsync(1500);
    expect(world.saver.state.kind).toBe("offline");
    type("kept, and more");
    await vi.advanceTimersByTimeAsync(2000);
    expect([world.saver.state.kind, world.sent]).toEqual(["saved", ["kept", "kept", "kept, and more"]]);
    expect([world.stored, world.saver.stored]).toEqual(["kept, and more", { id: "r1", version: 3 }]);
  });

  it("takes a connection that never answers for none", async () => {
    let hangs = true;
    const { world, type } = desk(async () => {
      if (!hangs) return undefined;
      hangs = false;
      return new Promise(() => undefined);
    });
    type("text");
    await vi.advanceTimersByTimeAsync(22_000);
    expect(world.saver.state.kind).toBe("offline");
    await vi.advanceTimersByTimeAsync(2_000);
    expect([world.saver.state.kind, world.stored]).toEqual(["saved", "text"]);
  });

  it("tries again with longer pauses while the network is away, however much is typed", async () => {
    const { world, type } = desk(async () => no("offline"));
    type("text");
    await vi.advanceTimersByTimeAsync(1500);
    for (let second = 0; second < 15; second += 1) {
      type(`text ${second}`);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(world.sent).toHaveLength(5);
    expect(world.saver.unsaved).toBe(true);
    expect(world.saver.state).toEqual({ kind: "offline", changes: 1 });
  });

  it("stops and says so when the session is over, the text is too long, or the release has moved on", async () => {
    for (const [kind, shown] of [
      ["unauthorized", "signed-out"],
      ["invalid", "blocked"],
      ["forbidden", "closed"],
      ["conflict", "closed"],
    ]) {
      const { world, type } = desk(async () => no(kind as string));
      type("text");
      await vi.advanceTimersByTimeAsync(60_000);
      expect([world.saver.state.kind, world.sent.length], kind).toEqual([shown, 1]);
    }
  });

  it("names who is signed in instead, and goes on by itself after signing in", async () => {
    let out = true;
    const { world, type } = desk(async () =>
      out ? no("unauthorized", { signedInAs: "Erin Editor" }) : undefined,
    );
    type("text");
    await vi.advanceTimersByTimeAsync(1500);
    expect(world.saver.state).toMatchObject({ kind: "signed-out", other: "Erin Editor" });
    type("text, longer");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.sent).toHaveLength(1);
    out = false;
    await world.saver.flush();
    expect(world.stored).toBe("text, longer");
  });

  it("sends nothing that the server would not keep", async () => {
    const { world, type } = desk();
    world.valid = false;
    type("text");
    await vi.advanceTimersByTimeAsync(1500);
    expect([world.saver.state.kind, world.sent]).toEqual(["blocked", []]);
    expect(await world.saver.flush()).toBeNull();
  });

  it("has nothing to save after a text was brought back", async () => {
    const { world, type } = desk();
    type("typed");
    world.saver.adopt({ id: "r1", version: 9 }, content("brought back"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([world.sent, world.saver.stored?.version, world.saver.unsaved]).toEqual([[], 9, false]);
  });
});
