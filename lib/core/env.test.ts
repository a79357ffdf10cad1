import { describe, expect, it } from "vitest";
import { parseEnv, remarks } from "./env";

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

  it.each(["EDGE_PURGE_URL", "METRICS_TOKEN", "OIDC_ISSUER"])(
    "takes %s, and says that it has no effect yet",
    (variable) => {
      expect(() => parseEnv({ [variable]: "something" })).not.toThrow();
      expect(remarks({ [variable]: "something" })).toEqual([`${variable}: has no effect in this version.`]);
      expect(remarks({ [variable]: "" })).toEqual([]);
    },
  );

  it("takes an object store whole or not at all, and names what is missing", () => {
    const whole = {
      S3_ENDPOINT: "https://store.example",
      S3_BUCKET: "newsroom",
      S3_ACCESS_KEY_ID: "id",
      S3_SECRET_ACCESS_KEY: "secret",
    };
    expect(parseEnv(whole)).toMatchObject({ ...whole, S3_REGION: "us-east-1" });
    for (const name of Object.keys(whole)) {
      expect(() => parseEnv({ ...whole, [name]: "" })).toThrow(`${name}: is needed together with`);
    }
    expect(() => parseEnv({ S3_BUCKET: "newsroom" })).toThrow(/S3_ENDPOINT: .*\nS3_ACCESS_KEY_ID: /);
    expect(() => parseEnv({ ...whole, S3_BUCKET: "News Room" })).toThrow("S3_BUCKET: must be");
  });

  it("warns of a production whose address nobody told", () => {
    const production = { NODE_ENV: "production", DATABASE_URL: "postgresql://db/dateline" };
    expect(remarks(production).join()).toMatch(/^PUBLIC_URL/);
    expect(remarks({ ...production, PUBLIC_URL: "https://news.example" })).toEqual([]);
  });

  it.each(["0", "65536", "1e3", "0x50", " 80", "-1", "3000.0"])("refuses %j as a port", (PORT) => {
    expect(() => parseEnv({ PORT })).toThrow("PORT: must be a number from 1 to 65535");
  });
  it.each(["1", "65535"])("takes %j as a port", (PORT) => {
    expect(parseEnv({ PORT }).PORT).toBe(Number(PORT));
  });
  it("names everything that is wrong at once", () => {
    expect(() => parseEnv({ PORT: "many", PUBLIC_URL: "x" })).toThrow(/PORT.*\nPUBLIC_URL/);
  });
});
