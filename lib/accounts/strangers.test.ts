import { describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/prisma/testing/database";

vi.mock("./password", async (original) => {
  const real = await original<typeof import("./password")>();
  return { ...real, hashPassword: vi.fn(real.hashPassword) };
});

await testDatabase();
const { db } = await import("@/lib/core/db");
const { signUp } = await import("./commands");
const { mailReset, requestReset, resetPassword } = await import("./new-password");
const { hashPassword } = await import("./password");
const { openSession } = await import("./sessions");
const schema = await import("./schema");

const now = new Date("2026-11-22T10:00:00Z");
const stranger = (email: string, organisation = "Mill Works") => ({
  name: "Ada Holm",
  email,
  password: "a long enough one",
  organisation,
  website: "",
});
const subjectsTo = async (recipient: string) =>
  (await db().outboxMail.findMany({ where: { recipient }, select: { subject: true } })).map(
    (mail) => mail.subject,
  );
const linksTo = async (recipient: string) => {
  const where = { recipient, subject: "Set a new password" };
  const mails = await db().outboxMail.findMany({ where, orderBy: { createdAt: "asc" } });
  return mails.map(
    (mail) => new URL(/https?:\/\/\S+/.exec(mail.text)?.[0] ?? "").searchParams.get("token") ?? "",
  );
};

describe("signUp", () => {
  it("lets several people found organisations of one name at once", async () => {
    const emails = ["a", "b", "c", "d", "e"].map((name) => `${name}@crowd.test`);
    await Promise.all(emails.map((email) => signUp(stranger(email), now)));
    for (const email of emails) expect(await subjectsTo(email)).toEqual(["Confirm your email address"]);
    const slugs = (await db().organisation.findMany({ select: { slug: true } })).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(5);
    expect(slugs).toContain("mill-works");
  });

  it("tells an address that is known, and nobody else", async () => {
    await signUp(stranger("known@a.test", "Other"), now);
    await signUp(stranger("known@a.test", "Third"), now);
    expect((await subjectsTo("known@a.test")).sort()).toEqual([
      "Confirm your email address",
      "You already have an account",
    ]);
  });

  it.each(["Win at https://spam.test", "WWW.spam.test"])("takes no advertisement for a name: %s", (text) => {
    const named = schema.signUp.safeParse({ ...stranger("x@a.test"), name: text });
    const organised = schema.signUp.safeParse({ ...stranger("x@a.test"), organisation: text });
    expect([named.success, organised.success]).toEqual([false, false]);
  });
});

describe("a new password", () => {
  it("does the same for every address while somebody waits: one job, no look", async () => {
    const jobs = () =>
      db().$queryRaw<
        { n: bigint }[]
      >`select count(*) n from graphile_worker.jobs where task_identifier = 'account-mail'`;
    await requestReset("known@a.test");
    await requestReset("nobody@a.test");
    expect(Number((await jobs())[0]?.n)).toBe(2);
    expect(await subjectsTo("nobody@a.test")).toEqual([]);
    await mailReset("nobody@a.test", now);
    expect(await subjectsTo("nobody@a.test")).toEqual([]);
  });

  it("ends every link mailed before", async () => {
    await signUp(stranger("reset@a.test", "Fourth"), now);
    await mailReset("reset@a.test", now);
    await mailReset("reset@a.test", now);
    const [older = "", newer = ""] = await linksTo("reset@a.test");
    await resetPassword(newer, "another long enough", now);
    const late = resetPassword(older, "a thief's own word", now);
    await expect(late).rejects.toMatchObject({ kind: "invalid" });
    const credentials = { email: "reset@a.test", password: "another long enough" };
    expect(await openSession(credentials, "", now)).not.toBeNull();
  });

  it("refuses a made-up link without hashing a password", async () => {
    vi.mocked(hashPassword).mockClear();
    const made = resetPassword("made-up-link-of-some-length", "a long enough one", now);
    await expect(made).rejects.toMatchObject({ kind: "invalid" });
    expect(hashPassword).not.toHaveBeenCalled();
  });
});
