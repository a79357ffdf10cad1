import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";

type Taken = { from: string; to: string[]; raw: string };
const taken: Taken[] = [];
/** What the server answers to the next recipients. */
let refusals: { code: number; words: string }[] = [];

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) => {
    const refusal = refusals.shift();
    done(refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : undefined);
  },
  onData: (stream, { envelope }, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      taken.push({
        from: envelope.mailFrom ? envelope.mailFrom.address : "",
        to: envelope.rcptTo.map((each) => each.address),
        raw: Buffer.concat(chunks).toString(),
      });
      done();
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
process.env.MAIL_FROM = "Riverbend Courier <desk@courier.test>";

await testDatabase();
const { db, transaction } = await import("./db");
const { queueMail, sendQueuedMail } = await import("./mail");

const html = async ({ subject }: { subject: string }) => `<p>${subject}</p>`;
const queued = async (key: string, subject = "Published: Bridge reopens") => {
  await transaction((tx) =>
    queueMail(tx, { key, to: "ida@mill.test", subject, paragraphs: ["Hello Ida,", "Straße — “public”."] }),
  );
  return (await db().outboxMail.findUniqueOrThrow({ where: { dedupeKey: key } })).id;
};
const headerOf = (raw: string, name: string) =>
  raw
    .split("\r\n\r\n")[0]
    ?.replace(/\r\n[ \t]+/g, " ")
    .match(new RegExp(`^${name}: (.*)$`, "im"))?.[1];

beforeEach(() => {
  taken.length = 0;
  refusals = [];
});

it("hands a mail over with both parts, its own id and the mark of a machine", async () => {
  const id = await queued("one");
  await sendQueuedMail(id, new Date(), html);
  expect(taken).toHaveLength(1);
  const [{ raw, from, to }] = taken as [Taken];
  expect([from, to]).toEqual(["desk@courier.test", ["ida@mill.test"]]);
  expect(headerOf(raw, "From")).toBe("Riverbend Courier <desk@courier.test>");
  expect(headerOf(raw, "Message-ID")).toBe(`<${id}@dateline>`);
  // RFC 3834 §5: nobody's holiday answers a machine.
  expect(headerOf(raw, "Auto-Submitted")).toBe("auto-generated");
  expect(headerOf(raw, "Content-Type")).toMatch(/^multipart\/alternative/);
  expect(raw).toMatch(/text\/plain; charset=utf-8/i);
  expect(raw).toMatch(/text\/html; charset=utf-8/i);
  expect(await db().outboxMail.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "sent",
    attempts: 1,
    html: "<p>Published: Bridge reopens</p>",
  });
});

it("sends a mail once, however often its job runs, also at the same time", async () => {
  const id = await queued("two");
  await Promise.all(Array.from({ length: 5 }, () => sendQueuedMail(id, new Date(), html)));
  await sendQueuedMail(id, new Date(), html);
  expect(taken).toHaveLength(1);
});

it("tries again what was refused for now, and never what was refused for good", async () => {
  const later = await queued("three");
  refusals = [{ code: 451, words: "greylisted, come back" }];
  await expect(sendQueuedMail(later, new Date(), html)).rejects.toThrow(/greylisted/);
  await sendQueuedMail(later, new Date(), html);
  expect(taken).toHaveLength(1);

  const never = await queued("four");
  refusals = [{ code: 550, words: "no such mailbox" }];
  await sendQueuedMail(never, new Date(), html);
  await sendQueuedMail(never, new Date(), html);
  expect(taken).toHaveLength(1);
  expect(await db().outboxMail.findUniqueOrThrow({ where: { id: never } })).toMatchObject({
    status: "failed",
    attempts: 1,
    lastError: expect.stringContaining("no such mailbox"),
  });
});

it("lets no headline smuggle a header in", async () => {
  const id = await queued("five", "Published: Bridge\r\nBcc: everybody@mill.test\r\n\r\nhello");
  await sendQueuedMail(id, new Date(), html);
  const [{ raw, to }] = taken as [Taken];
  expect(to).toEqual(["ida@mill.test"]);
  expect(headerOf(raw, "Bcc")).toBeUndefined();
  expect(headerOf(raw, "Subject")).toBe("Published: Bridge Bcc: everybody@mill.test hello");
});
