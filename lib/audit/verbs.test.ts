import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { deedWords, isFamily, PRIVATE_VERBS, verbWords } from "./verbs";

const sources = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "lib"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|\/testing\/|generated|audit\/verbs/.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .filter((text) => text.includes("@/lib/audit/commands") || text.includes("../commands"));

it("every family that is written into the log can be chosen in its search", () => {
  const verbs = sources.flatMap((text) =>
    [...text.matchAll(/(?:record|recordAudit)\(\s*tx,\s*\w+,\s*[`"]([a-z_]+)\./g)].map(
      (match) => match[1] as string,
    ),
  );
  expect(verbs.length).toBeGreaterThan(30);
  expect([...new Set(verbs)].filter((family) => !isFamily(family))).toEqual([]);
});

it("reads a verb aloud, known or not", () => {
  expect(verbWords("release.kill")).toBe("killed");
  expect(verbWords("organisation.identity_begin")).toBe("identity begin (organisation)");
  for (const verb of PRIVATE_VERBS) expect(verbWords(verb)).not.toMatch(/\(/);
});

it("names nobody twice for what they did to their own account", () => {
  const deed = { verb: "user.sign_in", subjectName: "Ada Holm", actorId: "1", subjectId: "1" };
  expect(deedWords(deed)).toEqual({ did: "signed in", to: "" });
  expect(deedWords({ ...deed, subjectId: "2" })).toEqual({ did: "signed in as", to: "Ada Holm" });
  expect(deedWords({ ...deed, verb: "user.rename" })).toEqual({ did: "took the name", to: "Ada Holm" });
  expect(deedWords({ ...deed, verb: "release.kill", actorId: null, subjectName: "" })).toEqual({
    did: "killed",
    to: "Untitled",
  });
});
