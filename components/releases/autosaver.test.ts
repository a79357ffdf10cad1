import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "@/components/ui/outcome";
import { type ReleaseContent, releaseContent } from "@/lib/releases/schema";
import { Autosaver, type SaveState, type Stored } from "./autosaver";

const no = (kind: string, data: Record<string, unknown> = {}): Outcome<Stored> => ({
  ok: false,
  kind,
  message: `refused: ${kind}`,
  issues: [],
  data,
});

/** A server that keeps one text, and a form in front of it. */
function desk(answer?: () => Promise<Outcome<Stored>> | undefined) {
  const world = {
    text: "",
    valid: true,
    version: 1,
    stored: "",
    sends: 0,
    states: [] as SaveState["kind"][],
    saver: null as unknown as Autosaver,
  };
  const content = (headline: string): ReleaseContent => releaseContent.parse({ kind: "other", headline });
  world.saver = new Autosaver(
    { id: "r1", version: 1 },
    {
      read: async () => (world.valid ? content(world.text) : null),
      send: async (sent, stored) => {
        world.sends += 1;
        const forced = await answer?.();
        if (forced) return forced;
        if (stored?.version !== world.version)
          return no("conflict", { current: { version: world.version, content: content(world.stored) } });
        world.version += 1;
        world.stored = sent.headline;
        return { ok: true, value: { id: "r1", version: world.version } };
      },
      changed: (state) => world.states.push(state.kind),
      saved: () => undefined,
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
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(world.sends).toBe(0);
    await vi.advanceTimersByTimeAsync(600);
    expect([world.sends, world.stored, world.saver.state.kind]).toEqual([1, "New", "saved"]);
  });

  it("saves again what was typed while it was saving, on the new version", async () => {
    let open: (() => void) | undefined;
    const { world, type } = desk(async () => {
      if (!open) await new Promise<void>((resolve) => (open = resolve));
      return undefined as never;
    });
    type("one");
    await vi.advanceTimersByTimeAsync(1500);
    type("two");
    open?.();
    await vi.advanceTimersByTimeAsync(4000);
    expect([world.sends, world.stored, world.version]).toEqual([2, "two", 3]);
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
    expect([world.sends, world.stored]).toEqual([1, "theirs"]);
    world.saver.settle(5, "mine");
    await vi.advanceTimersByTimeAsync(1);
    expect(world.stored).toBe("mine, longer");
  });

  it("takes a lost answer for what it was", async () => {
    let lose = true;
    const { world, type } = desk(async () => {
      if (!lose) return undefined as never;
      lose = false;
      world.version = 2;
      world.stored = world.text;
      throw new TypeError("fetch failed");
    });
    type("kept");
    await vi.advanceTimersByTimeAsync(1500);
    expect(world.saver.state.kind).toBe("retrying");
    await vi.advanceTimersByTimeAsync(2000);
    expect(world.saver.state.kind).toBe("saved");
    expect(world.saver.stored).toEqual({ id: "r1", version: 2 });
  });

  it("tries again with longer pauses while the network is away", async () => {
    const { world, type } = desk(async () => no("offline"));
    type("text");
    await vi.advanceTimersByTimeAsync(1500 + 2000 + 4000 + 8000);
    expect(world.sends).toBe(4);
    expect(world.saver.unsaved).toBe(true);
  });

  it("stops and says so when the session is over, the text is wrong, or the release has moved on", async () => {
    for (const [kind, shown] of [
      ["unauthorized", "signed-out"],
      ["invalid", "blocked"],
      ["forbidden", "closed"],
      ["conflict", "closed"],
    ]) {
      const { world, type } = desk(async () => no(kind as string));
      type("text");
      await vi.advanceTimersByTimeAsync(60_000);
      expect([world.saver.state.kind, world.sends], kind).toEqual([shown, 1]);
    }
  });

  it("sends nothing while fields are wrong", async () => {
    const { world, type } = desk();
    world.valid = false;
    type("text");
    await vi.advanceTimersByTimeAsync(1500);
    expect([world.saver.state.kind, world.sends]).toEqual(["blocked", 0]);
    expect(await world.saver.flush()).toBeNull();
  });
});
