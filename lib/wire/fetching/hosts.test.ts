import { describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { testDatabase } from "@/prisma/testing/database";
import { endTurn, holdHost, takeTurn } from "./hosts";

await testDatabase();

/** The database's clock is the one that counts: time passes by moving what it is compared with. */
const passes = (host: string, seconds: number) => db().$executeRaw`
  update wire_hosts set free_at = free_at - make_interval(secs => ${seconds}),
    taken_until = taken_until - make_interval(secs => ${seconds}),
    held_until = held_until - make_interval(secs => ${seconds}),
    line_until = line_until - make_interval(secs => ${seconds}) where host = ${host}`;
const held = async (host: string) => {
  const [row] = await db().$queryRaw<{ seconds: number }[]>`
    select extract(epoch from held_until - now())::float as seconds from wire_hosts where host = ${host}`;
  return row?.seconds ?? 0;
};

describe("turns at a host", () => {
  it("are for one at a time, and everybody else gets an appointment of their own", async () => {
    const turns = await Promise.all(Array.from({ length: 20 }, () => takeTurn("one.example")));
    expect(turns.filter((turn) => turn.token)).toHaveLength(1);
    const slots = turns.flatMap((turn) => turn.at?.getTime() ?? []).sort((a, b) => a - b);
    expect(slots).toHaveLength(19);
    slots.slice(1).forEach((slot, i) => {
      expect(slot - (slots[i] ?? 0)).toBeGreaterThanOrEqual(1000);
    });
  });
  it("last until they are ended, and the next begins a second later", async () => {
    const first = await takeTurn("two.example");
    await passes("two.example", 5);
    expect((await takeTurn("two.example")).token).toBeNull();
    await endTurn(first);
    expect((await takeTurn("two.example")).token).toBeNull();
    await passes("two.example", 1);
    expect((await takeTurn("two.example")).token).not.toBeNull();
  });
  it("end by themselves when their holder has died, who then ends nobody else's", async () => {
    const dead = await takeTurn("three.example");
    await passes("three.example", 61);
    const next = await takeTurn("three.example");
    expect(next.token).not.toBeNull();
    await endTurn(dead);
    await passes("three.example", 5);
    expect((await takeTurn("three.example")).token).toBeNull();
  });
  it("are not given while a host wants to be left alone, which is a day at most", async () => {
    await holdHost("four.example", 600, "429");
    await holdHost("four.example", 60, "503");
    expect(await held("four.example")).toBeGreaterThan(590);
    const turn = await takeTurn("four.example");
    expect(turn.token).toBeNull();
    await passes("four.example", 602);
    expect((await takeTurn("four.example")).token).not.toBeNull();
    await holdHost("five.example", 1e9, "429");
    expect(await held("five.example")).toBeLessThanOrEqual(86_400);
  });
  it("of different hosts have nothing to do with each other", async () => {
    const turns = await Promise.all(Array.from({ length: 300 }, (_, n) => takeTurn(`h${n}.example`)));
    expect(turns.every((turn) => turn.token)).toBe(true);
  });
});
