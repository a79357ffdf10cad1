import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const { createUser } = await import("@/lib/accounts/administration");
const { signIn } = await import("./sign-in");

const RIGHT = "a long enough one";
const people = ["ada@a.test", "bert@a.test"] as const;
for (const email of people)
  await createUser(SYSTEM, { email, name: "Ada Holm", password: RIGHT }, new Date());

const from = (peer: string) => ({ peer, userAgent: "" });
const attempt = (email: string, password: string, peer: string) =>
  signIn({ email, password }, from(peer)).then(
    (opened) => (opened ? "in" : "wrong"),
    (error: { kind?: string }) => error.kind ?? "failed",
  );
const inTurn = async (times: number, work: (i: number) => Promise<string>) => {
  const seen = new Set<string>();
  for (let i = 0; i < times; i++) seen.add(await work(i));
  return [...seen];
};

it("stops guesses at one account, and locks its owner out nowhere else", async () => {
  expect(await inTurn(10, () => attempt(people[0], "wrong", "203.0.113.1"))).toEqual(["wrong"]);
  expect(await attempt(people[0], RIGHT, "203.0.113.1")).toBe("rate_limited");
  expect(await attempt(people[0], RIGHT, "203.0.113.2")).toBe("in");
  expect(await attempt(people[1], RIGHT, "203.0.113.1")).toBe("in");
});

it("counts wrong passwords over all accounts, which an own right one does not wipe out", async () => {
  const guess = (i: number) => attempt(`person-${i}@a.test`, "wrong", "203.0.113.3");
  expect(await inTurn(60, guess)).toEqual(["wrong"]);
  expect(await attempt(people[0], RIGHT, "203.0.113.3")).toBe("in");
  expect(await inTurn(40, (i) => guess(60 + i))).toEqual(["wrong"]);
  expect(await guess(100)).toBe("rate_limited");
});

it("takes nothing for right passwords", async () => {
  expect(await inTurn(110, () => attempt(people[1], RIGHT, "203.0.113.4"))).toEqual(["in"]);
});
