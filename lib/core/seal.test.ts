import { expect, it, vi } from "vitest";

process.env.AUTH_SECRET = "a secret that is long enough to be one";
const { seal, unseal } = await import("./seal");

it("opens what it sealed, for the same purpose alone", () => {
  const sealed = seal("webhook:1", "whsec_é");
  expect(sealed).not.toContain("whsec");
  expect(seal("webhook:1", "whsec_é")).not.toBe(sealed);
  expect(unseal("webhook:1", sealed)).toBe("whsec_é");
  expect(unseal("webhook:2", sealed)).toBeNull();
});

it.each(["", "v1.", "v1.AAAA", "v2.AAAA", "nonsense"])("opens nothing that is no seal: %j", (text) => {
  expect(unseal("webhook:1", text)).toBeNull();
});

it("opens nothing that was altered", () => {
  const sealed = seal("webhook:1", "text");
  const bytes = Buffer.from(sealed.slice(3), "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 1;
    expect(unseal("webhook:1", `v1.${other.toString("base64url")}`)).toBeNull();
  }
});

it("opens nothing under another AUTH_SECRET", async () => {
  const sealed = seal("webhook:1", "text");
  process.env.AUTH_SECRET = "another secret that is long enough, too";
  vi.resetModules();
  const fresh = await import("./seal");
  expect(fresh.unseal("webhook:1", sealed)).toBeNull();
});
