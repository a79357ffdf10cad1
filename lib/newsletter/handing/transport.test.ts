import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:net";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { brokenSignature } from "@/lib/core/testing/dkim-signature";
import { type Refusal, type Step, startMailServer } from "../testing/mail-server";

let refuse: (step: Step, to: string) => Refusal | null = () => null;
const server = await startMailServer((step, to) => refuse(step, to));
const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
afterAll(() => server.close());

async function under(settings: Record<string, string>) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("./transport");
}
const raw = Buffer.from(
  "From: The Courier <news@courier.test>\r\nTo: ida@mill.test\r\nSubject: Bridge  reopens\r\n today\r\nMessage-ID: <1@courier.test>\r\nList-Unsubscribe: <https://courier.test/leave/1>\r\nContent-Type: text/plain\r\n\r\nHello Ida,  \r\n\r\n.a line that begins with a dot\r\n\r\n\r\n",
);
const message = (to = "ida@mill.test") => ({
  to,
  raw,
  recipientId: "019a7c3e-2f10-7abc-8def-0123456789ab",
  returnPath: "bounces+x@courier.test",
});
beforeEach(() => {
  server.taken.length = 0;
  refuse = () => null;
});

it("hands a letter over as it was written, under its return path", async () => {
  const { handOver, closeTransport } = await under({ SMTP_URL: server.url });
  expect(await handOver(message())).toMatchObject({
    kind: "accepted",
    answer: expect.stringMatching(/^250 /),
  });
  expect(server.taken).toEqual([{ from: "bounces+x@courier.test", to: "ida@mill.test", raw }]);
  closeTransport();
});

it("tells by the answer, and goes on with the others", async () => {
  const { handOver, closeTransport } = await under({ SMTP_URL: server.url });
  const answers: Record<string, [Step, Refusal]> = {
    "gone@mill.test": ["rcpt", "550 5.1.1 no such user"],
    "full@mill.test": ["rcpt", "452 4.2.2 full"],
    "slow@mill.test": ["rcpt", "451 4.7.1 slow down"],
    "spam@mill.test": ["data", "554 5.7.1 spam"],
    "cut@mill.test": ["rcpt", "cut"],
    "lost@mill.test": ["data", "cut"],
  };
  refuse = (step, to) => (answers[to]?.[0] === step ? answers[to][1] : null);
  const people = [...Object.keys(answers), ...Array.from({ length: 20 }, (_, i) => `p${i}@mill.test`)];
  const outcomes = await Promise.all(people.map((to) => handOver(message(to))));
  const of = (to: string) => outcomes[people.indexOf(to)];
  expect(of("gone@mill.test")).toMatchObject({ kind: "refused", noMailbox: true });
  expect(of("full@mill.test")).toMatchObject({ kind: "deferred", of: "recipient" });
  expect(of("slow@mill.test")).toMatchObject({ kind: "deferred", of: "domain" });
  expect(of("spam@mill.test")).toMatchObject({ kind: "refused", noMailbox: false });
  expect(of("cut@mill.test")).toMatchObject({ kind: "deferred", of: "server" });
  // The server has it, and could not say so.
  expect(of("lost@mill.test")).toMatchObject({ kind: "unknown" });
  expect(outcomes.slice(6).every(({ kind }) => kind === "accepted")).toBe(true);
  const counts = people.map((to) => server.taken.filter((each) => each.to === to).length);
  expect(counts).toEqual([0, 0, 0, 0, 0, 1, ...Array(20).fill(1)]);
  closeTransport();
});

it("says so when there is no server, or none that speaks", async () => {
  const none = await under({ SMTP_URL: "smtp://127.0.0.1:9" });
  expect(await none.handOver(message())).toMatchObject({ kind: "deferred", of: "server" });
  none.closeTransport();
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as { port: number };
  const { handOver, closeTransport } = await under({
    SMTP_URL: `smtp://127.0.0.1:${port}?greetingTimeout=200`,
  });
  expect(await handOver(message())).toMatchObject({ kind: "deferred", of: "server" });
  closeTransport();
  silent.close();
});

it("signs what leaves, when it has a key for it", async () => {
  const { handOver, closeTransport } = await under({
    SMTP_URL: server.url,
    DKIM_DOMAIN: "courier.test",
    DKIM_SELECTOR: "mail2026",
    DKIM_PRIVATE_KEY: key.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  });
  await handOver(message());
  const [letter] = server.taken;
  expect(letter?.raw.toString()).toMatch(/^DKIM-Signature: /);
  expect(brokenSignature(letter?.raw ?? raw, key.publicKey)).toBeNull();
  const altered = (from: string, to: string) =>
    brokenSignature(Buffer.from(String(letter?.raw).replace(from, to)), key.publicKey);
  expect(altered("Hello Ida", "Hello Eve")).toBe("the body");
  expect(altered("Bridge", "Br1dge")).toBe("the head");
  expect(altered("/leave/1", "/leave/2")).toBe("the head");
  closeTransport();
});
