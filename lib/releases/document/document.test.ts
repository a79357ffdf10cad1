import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyText } from "../text";
import { blocksOf } from "./document";
import { comparisons } from "./fixtures/comparison";
import { wordsOfDocx } from "./fixtures/docx-words";
import { hardLayouts } from "./fixtures/hard-layouts";
import { bytesOf, type Layout } from "./fixtures/layout";
import { lostWords, unheldWords } from "./fixtures/lost-words";
import { pageLayouts } from "./fixtures/page-layouts";
import { pictureLayouts } from "./fixtures/picture-layouts";
import { plainLayouts } from "./fixtures/plain-layouts";
import { type Recognised, recognise } from "./recognise";
import { readWord } from "./word/read-word";

const at = { today: "2026-11-22", timeZone: "America/Chicago", dayFirst: false };
const layouts = [...plainLayouts, ...pageLayouts, ...hardLayouts, ...pictureLayouts];
let folder: string;
const score = { right: 0, all: 0, misses: [] as string[] };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "word-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(layout: Layout): Promise<{ result: Recognised; words: string[] }> {
  const own = await mkdtemp(path.join(folder, "one-"));
  const file = path.join(own, "document.docx");
  await writeFile(file, await bytesOf(layout.document()));
  const result = recognise(blocksOf(await readWord(file, own)), at);
  return { result, words: await wordsOfDocx(file) };
}

describe("documents of many layouts", () => {
  it("are at least twenty-five", () => expect(layouts.length).toBeGreaterThanOrEqual(25));

  it.each(layouts)("$name: no word is lost", async (layout) => {
    const { result, words } = await read(layout);
    expect(lostWords(words, result)).toEqual({ lost: [], twice: [] });
    expect(unheldWords(result)).toEqual([]);
    for (const { what, right, got, wanted } of comparisons(layout.expected, result)) {
      score.all++;
      if (right) score.right++;
      else
        score.misses.push(`${layout.name}: ${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
    }
    expect(bodyText(result.body)).not.toBe("");
  });

  it("are recognised in 95 of 100 fields", () => {
    const share = score.right / score.all;
    console.info(
      `recognised ${score.right} of ${score.all} fields (${(share * 100).toFixed(1)} %)\n${score.misses.join("\n")}`,
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
