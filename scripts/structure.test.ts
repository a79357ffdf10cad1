// The house rules of docs/STYLE.md, held against the tree itself.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..");
const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && existsSync(path.join(root, file)));
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || /(^|\/)(fixtures|testing)\//.test(file);
const code = tracked.filter((file) => !isTest(file));
const text = new Map(tracked.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
const textOf = (file: string) => text.get(file) ?? "";

type Import = { from: string; to: string; typeOnly: boolean };

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith("."))
    return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
  return `npm:${specifier}`;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?["']([^"']+)["']|import\(["']([^"']+)["']\)/g;

function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(IMPORT)].map((match) => ({
    from: file,
    to: resolve(file, (match[2] ?? match[3]) as string),
    typeOnly: Boolean(match[1]),
  }));
}

const imports = code.flatMap(importsOf);
const room = (file: string) => file.split("/")[0];
const noun = (file: string) => (file.startsWith("lib/") ? file.split("/")[1] : undefined);
const isServer = (file: string) =>
  /import "server-only"/.test(textOf(`${file}.ts`) || textOf(`${file}.tsx`) || textOf(file));
const wrong = (rule: (each: Import) => boolean) =>
  imports.filter(rule).map((each) => `${each.from} → ${each.to}`);

describe("who may import whom", () => {
  it("nobody imports app", () => {
    expect(wrong(({ from, to }) => room(to) === "app" && room(from) !== "app")).toEqual([]);
  });
  it("components reach only components and the pure files of lib", () => {
    expect(
      wrong(({ from, to }) => room(from) === "components" && !/^(npm:|components\/|lib\/)/.test(to)),
    ).toEqual([]);
    expect(
      wrong(
        ({ from, to, typeOnly }) =>
          room(from) === "components" && room(to) === "lib" && !typeOnly && isServer(to),
      ),
    ).toEqual([]);
    expect(
      wrong(({ from, to }) => from.startsWith("components/ui/") && !/^(npm:|components\/ui\/)/.test(to)),
    ).toEqual([]);
  });
  it("core knows no noun", () => {
    expect(wrong(({ from, to }) => from.startsWith("lib/core/") && !/^(npm:|lib\/core\/)/.test(to))).toEqual(
      [],
    );
  });
  it("lib reaches neither pages, components nor programs", () => {
    expect(wrong(({ from, to }) => room(from) === "lib" && !/^(npm:|lib\/)/.test(to))).toEqual([]);
  });
  it("news knows neither releases nor wire, and nouns do not go in circles", () => {
    expect(
      wrong(({ from, to }) => noun(from) === "news" && /^(releases|wire|newsletter)$/.test(noun(to) ?? "")),
    ).toEqual([]);
    const between = imports.filter(
      ({ from, to, typeOnly }) => noun(from) && noun(to) && noun(from) !== noun(to) && !typeOnly,
    );
    const reach = new Map<string, Set<string>>();
    for (const { from, to } of between)
      if (noun(to) !== "core" && noun(to) !== "auth")
        reach.set(
          noun(from) as string,
          (reach.get(noun(from) as string) ?? new Set()).add(noun(to) as string),
        );
    const circles: string[] = [];
    const walk = (at: string, trail: string[]) => {
      if (trail.includes(at)) return void circles.push([...trail.slice(trail.indexOf(at)), at].join(" → "));
      for (const next of reach.get(at) ?? []) walk(next, [...trail, at]);
    };
    for (const start of reach.keys()) if (start !== "auth") walk(start, []);
    expect([...new Set(circles)]).toEqual([]);
  });
  it("only server files touch the database", () => {
    const touching = imports.filter(({ to }) => to === "lib/core/db" || to.startsWith("lib/core/generated"));
    const allowed = /^(lib\/|prisma\/|admin\/|bench\/|worker\/index\.ts|app\/readyz\/)/;
    expect(touching.filter(({ from }) => !allowed.test(from)).map(({ from }) => from)).toEqual([]);
    const pure = touching.filter(
      ({ from, typeOnly }) => from.startsWith("lib/") && !isServer(from) && !typeOnly,
    );
    expect(pure.map(({ from }) => from)).toEqual([]);
  });
});

describe("pure files", () => {
  const pure = code.filter(
    (file) => file.startsWith("lib/") && !file.startsWith("lib/core/") && !isServer(file),
  );
  it("exist", () => expect(pure.length).toBeGreaterThan(20));
  it.each([
    ["the clock", /Date\.now\(|new Date\(\)|performance\.now/],
    ["the environment", /process\.env/],
    ["Next", /from "next\//],
    ["Prisma's runtime", /^import (?!type)[^\n]*core\/generated/m],
    ["server files", /^\0/],
  ])("do not reach for %s", (what, pattern) => {
    const found = pure.filter((file) =>
      what === "server files"
        ? importsOf(file).some(({ to, typeOnly }) => !typeOnly && to.startsWith("lib/") && isServer(to))
        : pattern.test(textOf(file)),
    );
    expect(found).toEqual([]);
  });
});

describe("names and sizes", () => {
  it("bans drawers without a subject", () => {
    const banned = /(^|\/)(utils?|helpers?|misc|common|managers?)(\/|\.|-)/i;
    expect(tracked.filter((file) => banned.test(file))).toEqual([]);
  });
  it("has no re-exporting index", () => {
    const reexports = code.filter(
      (file) => /\/index\.tsx?$/.test(file) && !/^(worker|admin|bench)\//.test(file),
    );
    expect(reexports).toEqual([]);
  });
  it("keeps files to 250 lines", () => {
    expect(code.filter((file) => textOf(file).split("\n").length > 251)).toEqual([]);
  });
  it("leaves nothing marked to be done or skipped", () => {
    const marks = /\/[/*].*\b(TODO|FIXME)\b|\.(only|todo|fixme)\(/;
    expect(
      tracked.filter((file) => file !== "scripts/structure.test.ts" && marks.test(textOf(file))),
    ).toEqual([]);
  });
});
