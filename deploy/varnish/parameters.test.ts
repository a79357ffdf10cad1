import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

it("the edge keeps every parameter that some page of readers knows", () => {
  const vcl = read("deploy/varnish/request.vcl");
  const kept = /\(\?!\(\?:([a-z|]+)\)=\)/.exec(vcl)?.[1]?.split("|") ?? [];
  // All parameters of the search are kept.
  const routes = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "app/(site)/sites"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/search\//.test(file));
  const elsewhere = routes.filter((file) => /\bquery: (?![[{])/.test(read(file)));
  expect(elsewhere, "names that this test does not see").toEqual([]);
  const known = routes.flatMap((file) =>
    [...read(file).matchAll(/\bquery: \[([^\]]*)\]/g)].flatMap(([, names = ""]) =>
      [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name),
    ),
  );
  expect(known).toContain("after");
  expect(known.filter((name) => !kept.includes(name))).toEqual([]);
});

it("the edge hands on what is not a page of readers, by the same first segments", () => {
  const vcl = read("deploy/varnish/request.vcl");
  const passed = /"\^\/\(([a-z|-]+)\)\(\[\/\?\]\|\$\)"/.exec(vcl)?.[1]?.split("|") ?? [];
  const doors = /OWN_DOORS = new Set\(\[([^\]]*)\]/.exec(read("lib/core/reader-path.ts"))?.[1] ?? "";
  const own = [...doors.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);
  // Files of these may be kept, when their answers say so.
  const files = ["_next", "assets", "media"];
  expect(own).toContain("desk");
  expect(own.filter((name) => !files.includes(name) && !passed.includes(name))).toEqual([]);
});

it("the edge looks twice at whatever is not plainly a page of readers", () => {
  const vcl = read("deploy/varnish/request.vcl");
  const path = /"(\^\/\(\?:\$[^"]*)"/.exec(vcl)?.[1] ?? "";
  const host = /Host ~ "([^"]*)"/.exec(vcl)?.[1] ?? "";
  const plain = (url: string) => new RegExp(path).test(url);
  for (const url of [
    "/",
    "/rss.xml",
    "/section/business",
    "/news/0190-7a/harbour-fair",
    "/assets/site.1f2e.css",
  ])
    expect([url, plain(url)]).toEqual([url, true]);
  const doors = /OWN_DOORS = new Set\(\[([^\]]*)\]/.exec(read("lib/core/reader-path.ts"))?.[1] ?? "";
  const own = [...doors.matchAll(/"([^"]+)"/g)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "assets");
  for (const name of own)
    for (const url of [`/${name}`, `/${name}/a`]) expect([url, plain(url)]).toEqual([url, false]);
  const odd = [
    "?a=1",
    "/..",
    "/.",
    "//",
    "/%2e",
    "/a\\b",
    "/\u0000",
    "/#",
    "/a?b",
    "/a;b",
    "/ä",
    `/${"x".repeat(300)}`,
  ];
  for (const more of odd) expect([more, plain(`/news${more}`)]).toEqual([more, false]);
  for (const url of ["", "//", "/.well-known/x", "/digest/go/1", "http://paper.example/"])
    expect([url, plain(url)]).toEqual([url, false]);
  for (const name of ["Paper.example", "paper.example:80", "paper.example.", "[::1]", "-a", "a b", ""])
    expect([name, new RegExp(host).test(name)]).toEqual([name, false]);
  expect(new RegExp(host).test("paper.example")).toBe(true);
});
