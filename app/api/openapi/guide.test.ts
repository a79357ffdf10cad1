import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { call, tokenOf } from "@/app/api/testing/call";
import { EVENTS } from "@/lib/webhooks/events";
import { releaseNews } from "@/lib/webhooks/schema";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { OPERATIONS } from "./document";

await testDatabase();

const guide = readFileSync(path.join(process.cwd(), "docs/api.md"), "utf8");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map((each) => each[1] ?? "");

type Curl = { method: string; path: string; headers: Record<string, string>; body?: string };

/** What a curl of the guide sends. */
function parsed(text: string): Curl {
  const line = text.replaceAll("\\\n", " ");
  const body = /-d '([\s\S]*)'/.exec(line)?.[1];
  const headers = [...line.matchAll(/-H (?:"([^"]*)"|'([^']*)')/g)].map((each) => {
    const [name = "", ...value] = (each[1] ?? each[2] ?? "").split(": ");
    return [name.toLowerCase(), value.join(": ")];
  });
  return {
    method: /-X (\w+)/.exec(line)?.[1] ?? "GET",
    path: /\$BASE\/api\/v1(\S*)/.exec(line)?.[1] ?? "",
    headers: Object.fromEntries(headers),
    ...(body ? { body } : {}),
  };
}

describe("the guide to the API", () => {
  it("has calls that do what it says, one after the other", async () => {
    await makePublication();
    const token = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
    const said: [string, number][] = [];
    let id = "";
    for (const text of blocks("sh")) {
      const { method, path: target, headers, body } = parsed(text);
      expect(headers.authorization).toBe("Bearer $TOKEN");
      const told = await call(method, target.replace("$ID", id), {
        headers: { ...headers, authorization: `Bearer ${token}` },
        ...(body ? { body } : {}),
      });
      if (target === "/releases") id = told.body.id;
      said.push([`${method} ${target}`, told.status]);
    }
    expect(said).toEqual([
      ["POST /releases/check", 200],
      ["POST /releases", 201],
      ["PATCH /releases/$ID", 200],
      ["POST /releases/$ID/submit", 200],
      ["POST /webhooks", 201],
    ]);
  });

  it("names only calls that are there", () => {
    const there = new Set(OPERATIONS.map((each) => `${each.method.toUpperCase()} /api/v1${each.path}`));
    const named = [...guide.matchAll(/`(GET|POST|PATCH|DELETE) (\/api\/v1\/[^`]+)`/g)].map(
      (each) => `${each[1]} ${each[2]}`,
    );
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((each) => !there.has(each))).toEqual([]);
  });

  it("lists every event in its words, and shows a message as it is", () => {
    const rows = [...guide.matchAll(/^\| `(release\.\w+)` \| (.+) \|$/gm)].map((each) => [each[1], each[2]]);
    expect(rows).toEqual(Object.entries(EVENTS));
    const [message = ""] = blocks("json");
    expect(releaseNews.strict().safeParse(JSON.parse(message).data).error).toBeUndefined();
  });
});
