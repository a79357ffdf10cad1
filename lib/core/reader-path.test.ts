import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hostnameOf, wayOf } from "./reader-path";

describe("hostnameOf", () => {
  it.each([
    ["Riverbend.Localhost:3000", "riverbend.localhost"],
    ["example.org.", "example.org"],
    ["127.0.0.1:80", "127.0.0.1"],
    ["[::1]:3000", "localhost"],
    [null, "localhost"],
    ["", "localhost"],
  ])("reads %j as %j", (header, name) => expect(hostnameOf(header)).toBe(name));

  it.each([
    "a_b",
    "a b",
    "-a.org",
    "a-.org",
    "a..b",
    "évil.org",
    "a/b",
    "a?b",
    "a:99999999",
    "%2e",
    `${"a".repeat(64)}.org`,
    "a.".repeat(130),
  ])("refuses %j", (header) => expect(hostnameOf(header)).toBeNull());
});

describe("wayOf", () => {
  it("puts readers' paths under the host they asked for", () => {
    expect(wayOf("/", "herald.localhost:3000")).toEqual({ rewrite: "/sites/herald.localhost" });
    expect(wayOf("/news/1/a", "h.org")).toEqual({ rewrite: "/sites/h.org/news/1/a" });
  });

  it("gives the inner prefix no way in: it is prefixed like any other path", () => {
    expect(wayOf("/sites/h.org/about", "h.org")).toEqual({ rewrite: "/sites/h.org/sites/h.org/about" });
  });

  it.each([
    "/portal",
    "/portal/releases/new",
    "/desk/queue",
    "/api/v1/items",
    "/signin",
    "/healthz",
    "/readyz",
    "/metrics",
    "/media/a.jpg",
    "/_next/static/x.js",
    "/assets/a.css",
    "/verify-email",
  ])("leaves %s alone, whatever the host", (path) => expect(wayOf(path, "a_b")).toEqual({ pass: true }));

  it.each(["/portals", "/deskwork", "/apiary"])("takes %s for a reader's path", (path) =>
    expect(wayOf(path, "h.org")).toEqual({ rewrite: `/sites/h.org${path}` }),
  );

  it("refuses a header that is no host name", () => expect(wayOf("/", "a_b")).toEqual({ refuse: 400 }));
});

it("leaves every page that is not a reader's its own path", () => {
  const app = path.join(import.meta.dirname, "../../app");
  const folders = (at: string) =>
    readdirSync(at, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
  const doors = folders(app).flatMap((name) => (/^\(/.test(name) ? folders(path.join(app, name)) : [name]));
  const pages = doors.filter((name) => !["sites", "testing"].includes(name));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((name) => !("pass" in wayOf(`/${name}`, "127.0.0.1")))).toEqual([]);
});
