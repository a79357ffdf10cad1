import fc from "fast-check";
import { expect, it, vi } from "vitest";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

async function under(settings: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("./return-path");
}

const id = "019a7c3e-2f10-7abc-8def-0123456789ab";

it("gives each letter a return path of its own, which is known again however its case was changed", async () => {
  const { returnPathOf, recipientOf } = await under({ RETURN_ADDRESS: "bounces@courier.test" });
  fc.assert(
    fc.property(fc.uuid(), (each) => {
      const path = returnPathOf(each);
      expect(path).toMatch(/^bounces\+[a-z2-7]{42}@courier\.test$/);
      expect(path.indexOf("@")).toBeLessThanOrEqual(64);
      for (const seen of [path, path.toUpperCase(), `<${path}>`]) expect(recipientOf(seen)).toBe(each);
    }),
  );
});

it("cannot be made up for another, nor altered", async () => {
  const { returnPathOf, recipientOf } = await under({ RETURN_ADDRESS: "bounces@courier.test" });
  const path = returnPathOf(id);
  const start = "bounces+".length;
  for (let at = start; at < path.indexOf("@"); at++)
    for (const sign of "abcdefghijklmnopqrstuvwxyz234567") {
      const altered = path.slice(0, at) + sign + path.slice(at + 1);
      if (altered !== path) expect(recipientOf(altered)).toBeNull();
    }
  const other = returnPathOf("019a7c3e-2f10-7abc-8def-0123456789ac");
  expect(recipientOf(path.slice(0, start + 26) + other.slice(start + 26))).toBeNull();
  for (const wrong of [
    "",
    "bounces@courier.test",
    "bounces+@courier.test",
    path.replace("courier", "evil"),
    `x${path}`,
    `${path}.evil.test`,
    path.replace("+", "-"),
    `bounces+${"a".repeat(5_000)}@courier.test`,
  ])
    expect(recipientOf(wrong)).toBeNull();
  const { recipientOf: elsewhere } = await under({
    AUTH_SECRET: "another secret that is just as long as it",
  });
  expect(elsewhere(path)).toBeNull();
});

it("is MAIL_FROM's address where none is set, and names no letter", async () => {
  const { returnPathOf, recipientOf } = await under({
    RETURN_ADDRESS: "",
    MAIL_FROM: "The Courier <news@courier.test>",
  });
  expect(returnPathOf(id)).toBe("news@courier.test");
  expect(recipientOf("news@courier.test")).toBeNull();
});
