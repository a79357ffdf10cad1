import { describe, expect, it } from "vitest";
import { preflight } from "./preflight";
import { context, filler, findings, html } from "./rules/sound-release";
import { releaseContent } from "./schema";
import { bodyText } from "./text";

describe("preflight", () => {
  it("finds nothing in a sound release", () => expect(findings({})).toEqual([]));

  it("marks the very words, in the plain text of the body", () => {
    const body = "<p>First &amp; <strong>foremost</strong></p><p>a <em>groundbreaking</em> idea</p>";
    const [hit] = findings({ body }).filter((finding) => finding.rule === "hype-words");
    expect(bodyText(body).slice(hit?.span?.start, hit?.span?.end)).toBe("groundbreaking");
  });

  it("marks whole addresses and quotes of later paragraphs where they stand", () => {
    const body = html(
      `${filler}\nMail ada.example@press.works.example today.\n“It will open in June and then we shall see.”`,
    );
    const marked = findings({ body }).map((each) => bodyText(body).slice(each.span?.start, each.span?.end));
    expect(marked).toEqual([
      "ada.example@press.works.example",
      "“It will open in June and then we shall see.”",
    ]);
  });

  it("puts errors first", () => {
    const severities = findings({ body: html("You [Company Name]!"), contacts: [] }).map(
      (each) => each.severity,
    );
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(severities[0]).toBe("error");
  });
  const order = ["error", "warning", "info"];

  it.each([
    "a",
    "<",
    "<a ",
    "<a href=",
    "@",
    "a@",
    "a.a@a-",
    "“",
    '"',
    "1",
    "+1 ",
    "(555) ",
    "X",
    "XX.",
    "[",
    "[a ",
    "{{",
    "# ",
    "- ",
    "!",
    ".",
    ". ",
    ".)",
    "Mon ",
    "Mon, Jan 1 ",
    "9 a.m. ",
    "9 EST ",
    "you ",
    "&amp;",
    "a\n",
    "\u00a0 ",
    "bit.ly/",
    "said ",
    "É",
    "😀",
  ])("reads 60,000 characters of %j in time", (unit) => {
    const content = releaseContent.parse({
      kind: "other",
      body: unit.repeat(60_000).slice(0, 60_000),
      headline: unit.trim().repeat(300).slice(0, 300).replace(/\n/g, " "),
    });
    // Ten times what it takes: what grows with the square takes seconds. Processor time, which a busy machine stretches
    // least; the best of three, for the first compiles patterns.
    const took = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      preflight({ ...content }, context);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...took)).toBeLessThan(500);
  });
});
