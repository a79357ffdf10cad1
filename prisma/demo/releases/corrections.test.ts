import { expect, it } from "vitest";
import { corrections, firstWords } from "./corrections";
import { releasesAt } from "./schedule";

it("corrects something that was wrong at first, and nothing else, in releases that are public", () => {
  const all = releasesAt(new Date("2026-11-22T18:00:00Z"));
  for (const [key, correction] of Object.entries(corrections)) {
    const release = all.find((each) => each.key === key);
    expect(release?.state, key).toBe("published");
    expect(release?.ageHours, key).toBeGreaterThan(correction.afterHours);
    const { summary = "", body } = firstWords(release!.content, correction);
    expect(body, key).not.toBe(release!.content.body);
    expect(body.replaceAll(correction.wrong, correction.right), key).toBe(release!.content.body);
    expect(summary.replaceAll(correction.wrong, correction.right), key).toBe(release!.content.summary);
  }
});
