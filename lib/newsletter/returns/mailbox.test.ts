import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { handedLetter, makeSubscriber } from "../testing/letters";
import { RETURN_MAX_BYTES } from "./reading/message";
import { ImapServer } from "./testing/imap-server";
import { inWords, returnedHeaders, statusReport } from "./testing/samples";

await testDatabase();
const now = new Date("2026-12-01T10:00:00Z");
const server = new ImapServer({ user: "bounces@courier.test", pass: "s3cret word" });
const port = await server.listen();
afterAll(() => server.close());

const lines: string[] = [];
vi.mock("@/lib/core/log", () => ({
  log: { warn: (...said: unknown[]) => void lines.push(JSON.stringify(said)) },
}));

async function fetchFrom(password = "s3cret%20word", folder = "INBOX") {
  vi.resetModules();
  process.env.RETURN_MAILBOX_URL = `imap://bounces%40courier.test:${password}@127.0.0.1:${port}/${folder}`;
  const { fetchReturns } = await import("./mailbox");
  return fetchReturns(now);
}

const title = await makePublication();
beforeEach(() => {
  server.mails.length = 0;
  server.commands.length = 0;
});

describe("the mailbox of returns", () => {
  it("is read once: what was taken is marked, what was not understood flagged, and nothing else is touched", async () => {
    const them = await makeSubscriber(title.id, "gone@mill.test");
    const letter = await handedLetter(them, now);
    const bounce = server.add(statusReport([{}], { returned: returnedHeaders(`${letter.id}@courier.test`) }));
    const person = server.add(inWords("Where is my paper?", {}, "ida@mill.test"));
    const read = server.add(inWords("An older one", {}, "ida@mill.test"), { flags: new Set(["\\Seen"]) });
    expect(await fetchFrom()).toBe(2);
    expect(await fetchFrom()).toBe(0);
    expect([bounce, person, read].map(({ flags }) => [...flags])).toEqual([
      ["\\Seen"],
      ["\\Seen", "\\Flagged"],
      ["\\Seen"],
    ]);
    expect((await db().subscriber.findUniqueOrThrow({ where: { id: them.id } })).state).toBe("suppressed");
    expect(await db().letterReturn.count()).toBe(2);
    expect(server.commands.join("\n")).not.toMatch(/EXPUNGE|Deleted|MOVE|COPY|-FLAGS/);
  });

  it("is read on after one that cannot be, which waits, and of a huge one only the beginning is asked for", async () => {
    const broken = server.add(Buffer.from("x"), { broken: true });
    const worse = server.add(Buffer.from([0, 255, 13, 10, 0]));
    const huge = server.add(Buffer.alloc(3 * RETURN_MAX_BYTES, "Subject: x\r\n"));
    expect(await fetchFrom()).toBe(2);
    expect([broken, worse, huge].map(({ flags }) => flags.has("\\Seen"))).toEqual([false, true, true]);
    expect(server.commands.filter((each) => each.startsWith("UID FETCH"))[0]).toContain(
      `<0.${RETURN_MAX_BYTES}>`,
    );
    broken.broken = false;
    expect(await fetchFrom()).toBe(1);
  });

  it("that cannot be reached says so by its server's name, and tells nobody the password", async () => {
    await expect(fetchFrom("wr0ng")).rejects.toThrow(
      "The mailbox of returns at 127.0.0.1 could not be read: it refused the user or the password.",
    );
    await expect(fetchFrom("s3cret%20word", "Nowhere")).rejects.toThrow(/127\.0\.0\.1 could not be read/);
    expect(await db().returnMailbox.findMany()).toMatchObject([
      { host: "127.0.0.1", readAt: now, failingSince: now, trouble: expect.stringMatching(/\w/) },
    ]);
    for (let n = 0; n < 9; n++) server.add(Buffer.from(`${n}`), { broken: true });
    await expect(fetchFrom()).rejects.toThrow(/could not be read/);
    const { doorWords } = await import("./doors");
    expect(doorWords()).toBe("They are read every two minutes from the mailbox at 127.0.0.1.");
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join()).not.toMatch(/s3cret|wr0ng/);
  });

  it("costs nothing where there is none", async () => {
    vi.resetModules();
    process.env.RETURN_MAILBOX_URL = "";
    expect(await (await import("./mailbox")).fetchReturns(now)).toBe(0);
    expect((await import("./doors")).doorWords()).toMatch(/^None can be taken yet/);
    expect(server.commands).toEqual([]);
  });
});
