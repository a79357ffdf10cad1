import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

describe("parseEnv", () => {
  it.each(["https://news.example", "https://news.example/", "http://127.0.0.1:3000"])(
    "takes the origin %s",
    (value) => expect(parseEnv({ PUBLIC_URL: value }).PUBLIC_URL).toBe(value),
  );

  it.each([
    "https://news.example/press",
    "https://news.example?",
    "https://news.example/#top",
    "https://user:word@news.example",
    "ftp://news.example",
    "news.example",
  ])("refuses %s for an origin, by name", (value) =>
    expect(() => parseEnv({ PUBLIC_URL: value })).toThrow(/PUBLIC_URL: must be/),
  );

  it.each(["S3_BUCKET", "S3_ENDPOINT", "EDGE_PURGE_URL", "METRICS_TOKEN", "OIDC_ISSUER"])(
    "refuses %s instead of ignoring it",
    (variable) => {
      expect(() => parseEnv({ [variable]: "something" })).toThrow(
        `${variable}: is not supported by this version`,
      );
      expect(() => parseEnv({ [variable]: "" })).not.toThrow();
    },
  );

  it("names everything that is wrong at once", () => {
    const wrong = { PORT: "many", METRICS_TOKEN: "a token of some length", PUBLIC_URL: "x" };
    expect(() => parseEnv(wrong)).toThrow(/METRICS_TOKEN.*\nPORT.*\nPUBLIC_URL/);
  });
});
