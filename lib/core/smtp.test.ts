import { generateKeyPairSync } from "node:crypto";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";
import { brokenSignature } from "./testing/dkim-signature";

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
process.env.RETURN_ADDRESS = "bounces@courier.test";
const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
process.env.DKIM_DOMAIN = "courier.test";
process.env.DKIM_SELECTOR = "mail2026";
process.env.DKIM_PRIVATE_KEY = key.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

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

it("hands a mail over signed, with both parts, its own id and the mark of a machine", async () => {
  const id = await queued("one");
  await sendQueuedMail(id, new Date(), html);
  expect(taken).toHaveLength(1);
  const [{ raw, from, to }] = taken as [Taken];
  // What cannot be delivered comes back to where returns are read.
  expect([from, to]).toEqual(["bounces@courier.test", ["ida@mill.test"]]);
  expect(brokenSignature(Buffer.from(raw), key.publicKey)).toBeNull();
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

it.each([
  ["Riverbend Courier", "Riverbend Courier <desk@courier.test>", '"Riverbend Courier" <daily.courier.test>'],
  [
    'The "Mill" <x@evil.test>\r\nBcc: eve@evil.test',
    '"The \\"Mill\\" <x@evil.test> Bcc: eve@evil.test" <desk@courier.test>',
    '"The \\"Mill\\" <x@evil.test> Bcc: eve@evil.test" <daily.courier.test>',
  ],
  [
    "Zürcher Bote",
    "=?UTF-8?Q?Z=C3=BCrcher_Bote?= <desk@courier.test>",
    "=?UTF-8?Q?Z=C3=BCrcher_Bote?= <daily.courier.test>",
  ],
])(
  "writes in the name of a title, %j, and says of which list and how to leave it",
  async (name, from, list) => {
    const unsubscribe = `https://courier.test/subscribe/leave/v1.${"A".repeat(120)}`;
    const key = `title ${name}`;
    await transaction((tx) =>
      queueMail(tx, {
        key,
        to: "ida@mill.test",
        subject: "Please confirm",
        paragraphs: ["Hello,"],
        links: [{ label: "Unsubscribe", url: unsubscribe }],
        sender: { name, home: "https://courier.test/" },
        list: { name, id: "daily.courier.test", unsubscribe },
      }),
    );
    const { id } = await db().outboxMail.findUniqueOrThrow({ where: { dedupeKey: key } });
    await sendQueuedMail(id, new Date(), html);
    const [{ raw, to }] = taken as [Taken];
    expect(to).toEqual(["ida@mill.test"]);
    expect(headerOf(raw, "From")).toBe(from);
    expect(headerOf(raw, "List-Id")).toBe(list);
    expect(headerOf(raw, "List-Unsubscribe")).toBe(`<${unsubscribe}>`);
    expect(headerOf(raw, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(headerOf(raw, "Bcc")).toBeUndefined();
    expect(Math.max(...raw.split("\r\n").map((each) => each.length))).toBeLessThan(998);
  },
);

it("sends a mail once, however often its job runs, also at the same time", async () => {
  const id = await queued("two");
  await Promise.all(Array.from({ length: 5 }, () => sendQueuedMail(id, new Date(), html)));
  await sendQueuedMail(id, new Date(), html);
  expect(taken).toHaveLength(1);
});

it("asks at the last moment whether a mail may leave, and lets none leave while nobody can tell", async () => {
  const [held, kept] = [await queued("held"), await queued("kept")];
  const guard = async (_: unknown, { key }: { key: string }) =>
    key === "held" ? "suppressed meanwhile" : null;
  await sendQueuedMail(held, new Date(), html, guard);
  expect(await db().outboxMail.findUniqueOrThrow({ where: { id: held } })).toMatchObject({
    status: "failed",
    lastError: "suppressed meanwhile",
  });
  const down = async () => Promise.reject(new Error("no list"));
  await expect(sendQueuedMail(kept, new Date(), html, down)).rejects.toThrow("no list");
  expect(taken).toEqual([]);
  await sendQueuedMail(kept, new Date(), html, guard);
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
