import { expect, it } from "vitest";
import { NONCE_HEADER, withNonce, workspacePolicy } from "./csp";

it("runs scripts by nonce alone, and evaluates none in production", () => {
  const policy = workspacePolicy("abc", false);
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain("unsafe-inline");
  expect(workspacePolicy("abc", true)).toContain("'unsafe-eval'");
});

it("makes a new nonce for every request, whatever the request brought", () => {
  const forged = new Headers({ [NONCE_HEADER]: "guessed", "content-security-policy": "none", cookie: "a=b" });
  const [one, two] = [withNonce(forged, false), withNonce(forged, false)];
  const nonce = one.request.get(NONCE_HEADER) ?? "";
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
  expect(one.policy).toContain(`'nonce-${nonce}'`);
  expect(one.request.get("content-security-policy")).toBe(one.policy);
  expect(one.request.get("cookie")).toBe("a=b");
  expect(two.request.get(NONCE_HEADER)).not.toBe(nonce);
});
