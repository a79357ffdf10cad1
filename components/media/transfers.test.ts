import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Carrier, CarrierEvents, OpenCarrier } from "./transfer";
import { wordsOf } from "./transfer";
import { Transfers } from "./transfers";

type Opened = { name: string; events: CarrierEvents; starts: number; stops: number; discards: number };

function world() {
  const opened: Opened[] = [];
  const finished: string[] = [];
  let clock = 0;
  const pass = (ms: number) => {
    clock += ms;
  };
  const open: OpenCarrier = (file, _organisation, events): Carrier => {
    const one: Opened = { name: file.name, events, starts: 0, stops: 0, discards: 0 };
    opened.push(one);
    return {
      start: () => {
        one.starts += 1;
      },
      stop: async () => {
        one.stops += 1;
      },
      discard: async () => {
        one.discards += 1;
      },
    };
  };
  const transfers = new Transfers({
    organisationId: "o",
    finished: (id) => finished.push(id),
    open,
    now: () => clock,
  });
  return { transfers, opened, finished, pass };
}
const file = (name: string, bytes = 1000) => new File([new Uint8Array(bytes)], name);
const states = ({ transfers }: ReturnType<typeof world>) =>
  transfers.lines().map(({ name, state }) => `${name} ${state}`);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("files on their way", () => {
  it("are sent three at once, the others in turn", () => {
    const at = world();
    at.transfers.add([file("a"), file("b"), file("c"), file("d")]);
    expect(states(at)).toEqual(["a sending", "b sending", "c sending", "d waiting"]);
    at.opened[0]!.events.done("id-a");
    expect(at.finished).toEqual(["id-a"]);
    expect(states(at)).toEqual(["b sending", "c sending", "d sending"]);
  });

  it("go on by themselves after a lost connection, waiting longer each time", () => {
    const at = world();
    at.transfers.add([file("a")]);
    const [one] = at.opened;
    one!.events.broken(0, "");
    expect(at.transfers.lines()[0]).toMatchObject({
      state: "offline",
      message: expect.stringMatching(/lost/),
    });
    vi.advanceTimersByTime(999);
    expect(one!.starts).toBe(1);
    vi.advanceTimersByTime(1);
    expect(one!.starts).toBe(2);
    one!.events.broken(503, "");
    vi.advanceTimersByTime(1_999);
    expect(one!.starts).toBe(2);
    vi.advanceTimersByTime(1);
    expect(one!.starts).toBe(3);
  });

  it("wait for no timer when the browser is online again", () => {
    const at = world();
    at.transfers.add([file("a")]);
    at.opened[0]!.events.broken(0, "");
    at.transfers.online();
    expect(states(at)).toEqual(["a sending"]);
    expect(at.opened).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(at.opened[0]!.starts).toBe(2);
  });

  it("stay paused until somebody resumes them, and give their turn away", () => {
    const at = world();
    at.transfers.add([file("a"), file("b"), file("c"), file("d")]);
    at.transfers.pause(at.transfers.lines()[0]!.key);
    expect(states(at)).toEqual(["a paused", "b sending", "c sending", "d sending"]);
    at.opened[0]!.events.progress(500);
    at.opened[0]!.events.broken(0, "late");
    at.transfers.online();
    expect(states(at)[0]).toBe("a paused");
    at.transfers.resume(at.transfers.lines()[0]!.key);
    expect(states(at)[0]).toBe("a waiting");
  });

  it("end with the server's words when it refuses", () => {
    const at = world();
    at.transfers.add([file("a")]);
    at.opened[0]!.events.broken(422, "The file is empty.");
    expect(at.transfers.lines()).toMatchObject([{ state: "failed", message: "The file is empty." }]);
    vi.advanceTimersByTime(60_000);
    expect(at.opened[0]!.starts).toBe(1);
    expect(at.transfers.busy).toBe(false);
  });

  it("begin anew when the server has forgotten what it had", () => {
    const at = world();
    at.transfers.add([file("a")]);
    at.opened[0]!.events.broken(404, "");
    at.transfers.resume(at.transfers.lines()[0]!.key);
    expect(at.opened).toHaveLength(2);
  });

  it("are discarded on the server when cancelled", () => {
    const at = world();
    at.transfers.add([file("a"), file("b")]);
    at.transfers.cancel(at.transfers.lines()[0]!.key);
    expect(states(at)).toEqual(["b sending"]);
    expect(at.opened[0]!.discards).toBe(1);
  });

  it("tell how fast they are", () => {
    const at = world();
    at.transfers.add([file("a", 9000)]);
    at.pass(1000);
    at.opened[0]!.events.progress(1000);
    at.pass(1000);
    at.opened[0]!.events.progress(4000);
    vi.advanceTimersByTime(250);
    expect(at.transfers.lines()).toMatchObject([{ sent: 4000, perSecond: 3000 }]);
  });

  it("are not sent at all when it is known that nobody can use them", () => {
    const at = world();
    at.transfers.refuse({ name: "logo.svg", size: 12 }, "No SVG.");
    expect(at.transfers.lines()).toMatchObject([{ name: "logo.svg", size: 12, state: "failed" }]);
    expect(at.opened).toEqual([]);
  });
});

it.each([
  ['{"detail":"Too many files."}', "Too many files."],
  ['{"message":"No."}', "No."],
  ["maximum size exceeded\n", "maximum size exceeded"],
  ["<!doctype html><title>502</title>", ""],
  ["", ""],
])("finds the words of a refusal in %j", (body, words) => {
  expect(wordsOf(body)).toBe(words);
});
