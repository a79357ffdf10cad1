import { Webhook } from "standardwebhooks";
import { describe, expect, it, vi } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const secret = `whsec_${Buffer.alloc(32, "a secret of 32 bytes for a test").toString("base64")}`;
process.env.RETURN_HOOK_SECRET = secret;
process.env.RETURN_ADDRESS = "bounces@courier.test";
const { isSuppressed } = await import("@/lib/newsletter/suppressions");
const { returnPathOf } = await import("@/lib/newsletter/returns/return-path");
const { statusReport } = await import("@/lib/newsletter/returns/testing/samples");
const { handedLetter, makeSubscriber } = await import("@/lib/newsletter/testing/letters");
const { POST } = await import("./mail/route");

const title = await makePublication();
const now = new Date();
let peers = 0;
const post = async (body: string | Uint8Array, headers: Record<string, string>) =>
  (
    await POST(
      new Request("http://127.0.0.1/api/hooks/mail", {
        method: "POST",
        body: body as BodyInit,
        headers: { "x-dateline-peer": `peer ${++peers}`, ...headers },
      }),
    )
  ).status;
const mail: Record<string, string> = { "content-type": "message/rfc822" };
const bearer = { authorization: `Bearer ${secret}` };

function signed(body: string, { at = now, by = secret, id = "msg_1" } = {}) {
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(by).sign(id, at, body),
  };
}
const tell = (said: unknown, how: Parameters<typeof signed>[1] = {}) =>
  post(JSON.stringify(said), signed(JSON.stringify(said), how));
const suppressed = (address: string) => transaction((tx) => isSuppressed(tx, address));
const stateOf = async (address: string) => (await db().subscriber.findFirst({ where: { address } }))?.state;

describe("a mail server next door", () => {
  it("hands on a mail that came back, under the secret alone, and once", async () => {
    const them = await makeSubscriber(title.id, "raw@mill.test");
    const letter = await handedLetter(them, now);
    const bounce = statusReport([{}], { to: returnPathOf(letter.id) });
    for (const wrong of [
      { authorization: "" },
      { authorization: "Bearer " },
      { authorization: `Bearer ${secret}x` },
      { authorization: secret },
    ])
      expect(await post(bounce, { ...mail, ...wrong })).toBe(401);
    expect(await stateOf("raw@mill.test")).toBe("active");
    expect(await post(bounce, { ...mail, ...bearer })).toBe(202);
    expect(await post(bounce, { ...mail, ...bearer })).toBe(202);
    expect(await stateOf("raw@mill.test")).toBe("suppressed");
    expect(await db().letterReturn.count()).toBe(1);
  });

  it("is not believed about an address: only a letter of ours names one", async () => {
    await makeSubscriber(title.id, "stranger@mill.test");
    expect(await post(statusReport([{ recipient: "stranger@mill.test" }]), { ...mail, ...bearer })).toBe(202);
    expect(await stateOf("stranger@mill.test")).toBe("active");
  });
});

describe("a provider", () => {
  it("tells of letters and addresses by signed events, however often", async () => {
    const them = await makeSubscriber(title.id, "event@mill.test");
    const letter = await handedLetter(them, now);
    await makeSubscriber(title.id, "named@mill.test");
    const events = [
      {
        type: "bounce",
        messageId: `<${letter.id}@courier.test>`,
        permanent: true,
        diagnostic: "550 5.1.1 gone",
      },
      { type: "complaint", address: "Named@Mill.test" },
      { type: "bounce", address: "nobody.here@mill.test", permanent: true },
      { type: "bounce", address: "later@mill.test" },
      { type: "delivery", address: "x@mill.test", whatever: 1 },
    ];
    for (let round = 0; round < 3; round++) expect(await tell(events)).toBe(202);
    expect([await stateOf("event@mill.test"), await stateOf("named@mill.test")]).toEqual([
      "suppressed",
      "suppressed",
    ]);
    expect([await suppressed("nobody.here@mill.test"), await suppressed("later@mill.test")]).toEqual([
      true,
      false,
    ]);
    expect(
      (await db().letterRecipient.findUniqueOrThrow({ where: { id: letter.id } })).bouncedAt,
    ).not.toBeNull();
    expect(
      await db().letterReturn.count({ where: { door: "hook", kind: { in: ["hard", "soft", "complaint"] } } }),
    ).toBe(6);
  });

  it("is refused with another key, an old or altered message, and what makes no sense", async () => {
    const event = { type: "complaint", address: "safe@mill.test" };
    expect(await tell(event, { by: `whsec_${Buffer.alloc(32, "x").toString("base64")}` })).toBe(401);
    expect(await tell(event, { at: new Date(now.getTime() - 6 * 60_000) })).toBe(401);
    expect(
      await post(JSON.stringify({ ...event, address: "other@mill.test" }), signed(JSON.stringify(event))),
    ).toBe(401);
    expect(await post(JSON.stringify(event), { "content-type": "application/json", ...bearer })).toBe(401);
    expect(await tell({ type: "bounce", permanent: true })).toBe(422);
    expect(await tell({ type: "bounce", address: "x", permanent: "yes" })).toBe(422);
    expect(await tell(Array(501).fill(event))).toBe(422);
    expect(await post("{", signed("{"))).toBe(400);
    expect(await post("x", { "content-type": "text/plain", ...bearer })).toBe(415);
    expect(await post("x".repeat(2 * 1024 * 1024 + 1), { ...mail, ...bearer })).toBe(413);
    expect(await suppressed("safe@mill.test")).toBe(false);
  });

  it("without the secret is stopped after sixty tries a minute, and those with it are not", async () => {
    const guesses = [];
    for (let n = 0; n < 61; n++)
      guesses.push(await post("x", { ...mail, authorization: `Bearer ${n}`, "x-dateline-peer": "guesser" }));
    expect(guesses.filter((status) => status === 429)).toHaveLength(1);
    expect(await post("Subject: x\r\n\r\nx", { ...mail, ...bearer, "x-dateline-peer": "guesser" })).toBe(202);
  });
});

it("is no page at all where no secret is set", async () => {
  vi.resetModules();
  process.env.RETURN_HOOK_SECRET = "";
  const { POST: closed } = await import("./mail/route");
  for (const headers of [{ ...mail, ...bearer }, signed("{}")]) {
    const request = new Request("http://127.0.0.1/api/hooks/mail", { method: "POST", body: "{}", headers });
    expect((await closed(request)).status).toBe(404);
  }
});
