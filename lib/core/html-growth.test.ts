import { expect, it } from "vitest";
import { htmlToText, sanitizeBody } from "./html";

const SHAPES: Record<string, (n: number) => string> = {
  "nothing but <": (n) => "<".repeat(n * 12),
  "open attributes": (n) => '<p x="'.repeat(n),
  "many attributes": (n) => `<p ${"a=b ".repeat(n * 2)}>`,
  "open formatting": (n) => "<b>".repeat(n * 2),
  "open links": (n) => "<a href=https://ok.example/>x".repeat(n / 4),
  "open tables": (n) => "<table><tr><td>".repeat(n),
  "open lists": (n) => "<ul><li>".repeat(n),
  "open drawings": (n) => "<svg><p>".repeat(n),
  "formatting over blocks": (n) => `${"<b><i>".repeat(20)}${"<p>x</p>".repeat(n)}`,
  "ends of nothing": (n) => "</b></p></svg>".repeat(n),
  "open comments": (n) => "<!--<![CDATA[".repeat(n),
  ampersands: (n) => `<p>${"&amp".repeat(n)}${"&".repeat(n * 8)}`,
  "empty headers": (n) => `<table>${"<th> <hr>".repeat(n)}`,
  "white space": (n) => `<p>${" \n".repeat(n * 8)}x`,
};

/** CPU time of the quickest of three runs, in microseconds: what else the machine does is left out. */
function cost(work: () => void): number {
  const runs = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user;
  });
  return Math.min(...runs);
}

it.each(Object.entries(SHAPES))("grows no faster than %s", (_name, shape) => {
  const [small, large] = [shape(2_000), shape(32_000)];
  for (const clean of [sanitizeBody, htmlToText] as ((html: string) => string)[]) {
    clean(small);
    // Sixteen times as much: 16 in step with the length, 256 with its square. Below 2 ms no clock is fair.
    expect(
      cost(() => clean(large)) /
        Math.max(
          2_000,
          cost(() => clean(small)),
        ),
    ).toBeLessThan(64);
  }
});
