import { expect, it } from "vitest";
import { isCopy } from "./copy";
import { sameCounts } from "./counts";
import { degree } from "./degree";
import { WIRE_PAIRS, type WirePair } from "./fixtures/wire/pairs";
import { signatureOf } from "./signature";
import { SAME_STORY } from "./thresholds";

function judge({ a, b, oneLanguage }: WirePair) {
  const [left, right] = [signatureOf(a), signatureOf(b)];
  if (!left || !right) return { grouped: false, merged: false, degree: 0 };
  const offered = left.bands.some((band) => right.bands.includes(band));
  const grouped = offered && degree(left, right) >= SAME_STORY;
  return {
    grouped,
    merged: grouped && oneLanguage && isCopy(left, right) && sameCounts(a.html, b.html),
    degree: degree(left, right),
  };
}
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

const judged = WIRE_PAIRS.map((pair) => ({ ...pair, ...judge(pair) }));

it("tells the wire's same news from its routine", () => {
  const same = judged.filter((each) => each.same);
  const grouped = judged.filter((each) => each.grouped);
  const right = same.filter((each) => each.grouped).length;
  const wrong = judged.filter((each) => each.grouped !== each.same);
  process.stdout.write(
    `${judged.length} pairs, ${same.length} the same news: precision ${share(right, grouped.length).toFixed(3)}, recall ${share(right, same.length).toFixed(3)}\n${wrong.map((each) => `  wrong: ${each.name} (${each.degree.toFixed(2)})\n`).join("")}`,
  );
  expect(judged.length).toBeGreaterThanOrEqual(150);
  expect(share(right, grouped.length)).toBeGreaterThanOrEqual(0.95);
  expect(share(right, same.length)).toBeGreaterThanOrEqual(0.9);
});

it("merges one text and nothing else", () => {
  const copies = judged.filter((each) => each.copy);
  const merged = judged.filter((each) => each.merged);
  const right = copies.filter((each) => each.merged).length;
  process.stdout.write(`${copies.length} copies: recall ${share(right, copies.length).toFixed(3)}\n`);
  expect(merged.filter((each) => !each.copy).map((each) => each.name)).toEqual([]);
  expect(share(right, copies.length)).toBeGreaterThanOrEqual(0.9);
});

it.each([
  ["Two men died in the fire.", "Three men died in the fire."],
  ["He has resigned.", "He has not resigned."],
  ["Forty-two ships wait.", "Forty-three ships wait."],
])("sees that “%s” is not “%s”", (one, other) => {
  expect(sameCounts(`<p>${one}</p>`, `<p>${other}</p>`)).toBe(false);
  expect(sameCounts(`<p>${one}</p>`, `<p>VARN (Orrin) — ${one}</p>`)).toBe(true);
});
