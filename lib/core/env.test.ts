import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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

  it.each(["OIDC_ISSUER"])("takes %s, and says that it has no effect yet", (variable) => {
    expect(() => parseEnv({ [variable]: "something" })).not.toThrow();
    expect(remarks({ [variable]: "something" })).toEqual([`${variable}: has no effect in this version.`]);
    expect(remarks({ [variable]: "" })).toEqual([]);
  });

  it("refuses an edge that it cannot read, without saying the secret", () => {
    const wrong = () => parseEnv({ EDGE_PURGE_URL: "https://edge.example/purge/s3cret, ftp://edge/s3cret" });
    expect(wrong).toThrow(/EDGE_PURGE_URL: must be/);
    expect(wrong).not.toThrow(/s3cret/);
  });

  it.each(["short", "sixteen or more, but with spaces"])("refuses %s for a token of /metrics", (value) =>
    expect(() => parseEnv({ METRICS_TOKEN: value })).toThrow(/METRICS_TOKEN: must be/),
  );

  it.each([
    ["RETURN_ADDRESS", "bounces@courier.test", "a-very-long-name-for-it@courier.test"],
    ["RETURN_ADDRESS", "Bounces@Courier.test", "bounces+news@courier.test"],
    ["RETURN_ADDRESS", "b@c.test", "The Courier <bounces@courier.test>"],
    ["RETURN_MAILBOX_URL", "imaps://bounces%40courier.test:word@mail.test/INBOX", "imaps://mail.test/INBOX"],
    ["RETURN_MAILBOX_URL", "imap://u:word@127.0.0.1:1143", "https://u:word@mail.test"],
    ["RETURN_HOOK_SECRET", `whsec_${"a".repeat(40)}`, "too-short"],
  ])("of mail that comes back takes %s=%s, and refuses %s", (name, right, wrong) => {
    expect(() => parseEnv({ [name]: right })).not.toThrow();
    expect(() => parseEnv({ [name]: wrong })).toThrow(`${name}: must be`);
    expect(() => parseEnv({ [name]: wrong })).not.toThrow(/word/);
  });

  it("takes what signs mail whole or not at all, and a key alone that verifiers accept", () => {
    const pem = (bits: number) =>
      generateKeyPairSync("rsa", { modulusLength: bits })
        .privateKey.export({ type: "pkcs8", format: "pem" })
        .toString();
    const key = pem(2048);
    const whole = { DKIM_DOMAIN: "News.Example", DKIM_SELECTOR: "mail2026", DKIM_PRIVATE_KEY: key };
    expect(parseEnv(whole)).toMatchObject({ ...whole, DKIM_DOMAIN: "news.example" });
    expect(parseEnv({ ...whole, DKIM_PRIVATE_KEY: key.replaceAll("\n", "\\n") }).DKIM_PRIVATE_KEY).toBe(key);
    const folder = mkdtempSync(path.join(tmpdir(), "dateline-key-"));
    writeFileSync(path.join(folder, "key.pem"), key);
    const byPath = { ...whole, DKIM_PRIVATE_KEY: path.join(folder, "key.pem") };
    expect(parseEnv(byPath).DKIM_PRIVATE_KEY).toBe(key);
    rmSync(folder, { recursive: true });
    const curve = generateKeyPairSync("ed25519")
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString();
    for (const wrong of [pem(512), curve, "-----BEGIN PRIVATE KEY-----s3cret", byPath.DKIM_PRIVATE_KEY]) {
      const parse = () => parseEnv({ ...whole, DKIM_PRIVATE_KEY: wrong });
      expect(parse).toThrow(/DKIM_PRIVATE_KEY: must be an RSA key/);
      expect(parse).not.toThrow(/s3cret/);
    }
    for (const name of Object.keys(whole))
      expect(() => parseEnv({ ...whole, [name]: "" })).toThrow(`${name}: is needed together with`);
  });

  it.each(["gmail.com", "gmail.com=0", "gmail.com=x", "gmail.com=5,gmail.com=6", "a b=5"])(
    "refuses the pace %s",
    (value) => expect(() => parseEnv({ MAIL_PACE: value })).toThrow(/MAIL_PACE: must be like/),
  );
  it("takes a pace by domain", () =>
    expect(parseEnv({ MAIL_PACE: "gmail.com=600, *=6000" }).MAIL_PACE).toBe("gmail.com=600, *=6000"));

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
