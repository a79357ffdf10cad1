import { expect, it } from "vitest";
import { degree } from "./degree";
import { PAIRS, type Pair } from "./fixtures/pairs";
import { type Signature, signatureOf } from "./signature";
import { SAME_STORY } from "./thresholds";

const sign = (story: Pair["a"]) => signatureOf(story) as Signature;

/** Found is what the index would offer and the comparison confirm. */
function found({ a, b }: Pair): boolean {
  const [left, right] = [sign(a), sign(b)];
  const offered = left.bands.some((band) => right.bands.includes(band));
  return offered && degree(left, right) >= SAME_STORY;
}

it("tells copies from other news on the labelled pairs", () => {
  const judged = PAIRS.map((pair) => ({ ...pair, found: found(pair) }));
  const same = judged.filter((each) => each.same);
  const right = same.filter((each) => each.found).length;
  const precision = right / judged.filter((each) => each.found).length;
  const recall = right / same.length;
  const wrong = judged.filter((each) => each.found !== each.same).map((each) => each.name);
  process.stdout.write(
    `${judged.length} pairs, ${same.length} of them the same news: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}${wrong.map((name) => `\n  wrong: ${name}`).join("")}\n`,
  );
  expect(same.length).toBeGreaterThanOrEqual(30);
  expect(judged.length - same.length).toBeGreaterThanOrEqual(30);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});
