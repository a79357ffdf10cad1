import { Command } from "commander";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { asIntruder, writeEvents } from "@/lib/audit/testing/log";
import { db } from "@/lib/core/db";
import { testDatabase } from "@/prisma/testing/database";
import { auditVerbs } from "./audit";

const url = await testDatabase();
beforeAll(() => writeEvents(5));
afterEach(() => {
  process.exitCode = undefined;
});

/** Runs the verb as the command line would. @returns what it printed, and the exit code it asked for. */
async function run(...args: string[]): Promise<{ out: string; code: number }> {
  let out = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation(((text: string, done?: () => void) => {
    out += text;
    done?.();
    return true;
  }) as typeof process.stdout.write);
  const quiet = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    const program = new Command().exitOverride();
    auditVerbs(program);
    for (const each of program.commands.flatMap(({ commands }) => commands)) each.exitOverride();
    await program.parseAsync(["audit", ...args], { from: "user" });
  } finally {
    write.mockRestore();
    quiet.mockRestore();
  }
  return { out, code: Number(process.exitCode ?? 0) };
}

it("says that the log is sound, and its head, which can be given back", async () => {
  const { out, code } = await run("verify");
  expect(code).toBe(0);
  expect(out).toMatch(/^The log is sound: 5 links followed, head 5:[0-9a-f]{64}\n$/);
  const head = out.trim().split(" ").at(-1) as string;
  expect((await run("verify", "--since", head)).out).toContain("0 links followed");
  const other = `5:${"0".repeat(64)}`;
  expect(await run("verify", "--since", other)).toMatchObject({
    code: 1,
    out: expect.stringContaining("no. 5: the chain has another hash here"),
  });
});

it("refuses a head that is none, in words", async () => {
  await expect(run("verify", "--since", "yesterday")).rejects.toThrow(/Give POSITION:HASH/);
});

it("exports lines that carry their words, and only the days asked for", async () => {
  const { out } = await run("export", "--from", "2026-11-22", "--until", "2026-11-22");
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.filter(({ verb }) => verb === "release.approve").map(({ position }) => position)).toEqual([
    5, 4, 3, 2, 1,
  ]);
  expect(lines.at(-1).words).toMatch(/^\[1, "/);
  expect((await run("export", "--format", "csv", "--until", "2020-01-01")).out.split("\r\n")).toHaveLength(2);
  await expect(run("export", "--from", "yesterday")).rejects.toMatchObject({ kind: "invalid" });
  expect(await db().auditEvent.count({ where: { verb: "log.export" } })).toBe(2);
});

it("names what was done to the log, fails, and says as much in JSON", async () => {
  await asIntruder(url, (sql) => sql.query("delete from audit_events where subject_name like '%number 2 %'"));
  const plain = await run("verify");
  expect(plain.code).toBe(1);
  expect(plain.out).toMatch(/no\. 3, [0-9a-f-]{36}: the event is gone\nThe log was tampered with \(1\)/);
  const told = JSON.parse((await run("verify", "--json")).out);
  expect(told).toMatchObject({ sound: false, count: 1, findings: [{ kind: "removed", position: 3 }] });
});
