import { describe, expect, it } from "vitest";
import { RULES } from "../preflight";
import { filler, findings, html, type Part } from "./sound-release";

const text = (body: string): Part => ({ body: html(body) });
const fires = (rule: string, part: Part) => findings(part).some((finding) => finding.rule === rule);

const at = (clock: string) => `2026-11-22T${/\d\d:\d\d$/.exec(clock)?.[0]}:00Z`;
const linked = (words: number, links: number): Part => ({
  body: `<p>${"word ".repeat(words)}${'<a href="https://works.example/">x</a> '.repeat(links)}</p>`,
});

const picture = (part: Record<string, string>): Part => ({
  media: [
    {
      id: "0198f000-0000-7000-8000-000000000001",
      role: "hero",
      alt: "Two people in a hall",
      credit: "Photo: Example Works",
      ...part,
    },
  ],
});
const german =
  "Die Halle ist für alle offen, und das wird sie auch bleiben, denn die Stadt hat den Vertrag mit dem Verein auf zehn Jahre verlängert.";

/** Where a rule's own example stands in a release. */
const placed: Record<string, (example: string) => Part> = {
  "headline-long": (headline) => ({ headline }),
  "headline-capitals": (headline) => ({ headline }),
  "headline-without-issuer": (headline) => ({ headline }),
  "summary-repeats-headline": (summary) => ({ summary, headline: "Example Works opens a second hall" }),
  "body-short": (example) => text("word ".repeat(example.includes("forty") ? 40 : 200)),
  "embargo-short": (example) => ({ embargoUntil: at(example) }),
  "time-past": (example) => ({ publishAt: at(example) }),
  "event-past": (example) => ({ kind: "event", event: { start: at(example) } }),
  "dateline-old": (date) => ({ dateline: { place: "Riverbend", date } }),
  "missing-public-contact": (example) => ({
    contacts: [
      { name: "Ada Example", email: "press@works.example", public: example !== "No public contact" },
    ],
  }),
  "missing-alt-text": (alt) => picture({ alt }),
  "empty-alt-text": (alt) => picture({ alt }),
  "missing-credit": (credit) => picture({ credit }),
  "paragraph-long": (example) => text("word ".repeat(example.includes("two hundred") ? 200 : 50)),
  "boilerplate-long": (example) => ({
    boilerplate: "word ".repeat(example.includes("two hundred") ? 200 : 60),
  }),
  "headline-full-stop": (headline) => ({ headline }),
  "phone-incomplete": (phone) => ({ contacts: [{ name: "Ada Example", phone }] }),
  "event-details": (example) => ({
    kind: "event",
    event: {
      start: "2027-01-22T19:00:00Z",
      ...(example.includes("free") ? { end: "2027-01-22T21:00:00Z", price: "free" } : {}),
    },
  }),
  "headline-repeated": (first) => text(`${first}\n${filler}`),
  "subheadline-repeats-headline": (subheadline) => ({ subheadline }),
  "too-many-links": (example) => linked(200, example.startsWith("Six") ? 6 : 2),
};

const table: [rule: string, bad: Part[], good: Part[]][] = [
  ["headline-long", [{ headline: "Example ".repeat(12) }], [{ headline: "Example Works grows" }]],
  [
    "headline-capitals",
    [{ headline: "Example Works in MASSIVE expansion" }],
    [{ headline: "UNESCO and the BBC visit Example Works" }, { headline: "EXAMPLE" }],
  ],
  [
    "headline-without-issuer",
    [{ headline: "A second hall opens in June" }],
    [{ headline: "A second hall opens", subheadline: "Example Works grows" }, { headline: "" }],
  ],
  [
    "lead-long",
    [text(`${"word ".repeat(36)}.`)],
    [
      text(`${"word ".repeat(30)}. Then ${"word ".repeat(40)}.`),
      text(`RIVERBEND, Nov. 22 — ${"word ".repeat(33)}.`),
      text(`RIVERBEND, Ill. (MNS) -- ${"word ".repeat(34)}.`),
    ],
  ],
  ["body-short", [text("Too little to be news.")], [text(filler), { body: "" }]],
  [
    "summary-repeats-headline",
    [{ summary: "Example Works opens second hall." }],
    [{ summary: "Example Works opens second hall and hires forty people for it in June" }, { summary: "" }],
  ],
  [
    "exclamation-mark",
    [{ headline: "Example Works opens!" }, { summary: "At last! A hall." }],
    [text("“Hooray!” said Ada Example."), text('"Hooray!" said Ada Example.')],
  ],
  [
    "repeated-punctuation",
    [text("It opens!!"), text("Is it open?!"), text("It opens,, today"), text("It opens....")],
    [text("It opens … today"), text("It opens... today"), text("It opens. Is it?")],
  ],
  [
    "direct-address",
    [text("Bring your friends."), { summary: "What you’ll see" }],
    [
      text("“You will see it,” said Ada Example."),
      text("The youth club in Young Street."),
      { ...text("Hij zegt: you"), language: "nl" },
    ],
  ],
  [
    "first-person",
    [text("Our hall is new."), text("We’re open.")],
    [text("“We are open,” said Ada Example."), text("The US office of the works.")],
  ],
  [
    "hype-words",
    [text("A groundbreaking pump."), { headline: "Example Works shows World-Class pump" }],
    [text("The break was groundless."), text("“It is amazing,” said Ada Example.")],
  ],
  [
    "weekday-contradicts-date",
    [
      text("It opens on Friday, November 28th."),
      text("It opens on Monday, 24 November 2026."),
      text("It closes Tues., Nov. 24 as planned, and opens Wed. Nov. 26."),
    ],
    [
      text("It opens on Friday, November 27th."),
      text("It opens on Monday, 23 November 2026."),
      text("It opens on Saturday the 2nd of January."),
      text("It opens on 23 November. Monday is a holiday."),
      text("Monday, 31 February is no day."),
    ],
  ],
  [
    "wrong-zone-abbreviation",
    [
      text("The lines open at 9:00 EDT."),
      text("The lines open on July 14, 2026 at 9 a.m. (CST)."),
      { ...text("At 14:30 CEST it starts."), timeZone: "Europe/Berlin" },
    ],
    [
      text("The lines open at 9:00 EST."),
      { ...text("On July 14, 2026 at 9 a.m. MST."), timeZone: "America/Phoenix" },
      { ...text("On July 14, 2026 at 9:00 CST."), timeZone: "Asia/Shanghai" },
      text("The best of all."),
      text("On 14 July 2026 at 09:00 GMT."),
    ],
  ],
  [
    "dateline-old",
    [{ dateline: { place: "Riverbend", date: "2026-09-01" } }],
    [
      { dateline: { place: "Riverbend", date: "" } },
      { dateline: { place: "Riverbend", date: "2026-12-24" } },
    ],
  ],
  [
    "embargo-short",
    [{ embargoUntil: "2026-11-22T10:59:00Z" }],
    [{ embargoUntil: "2026-11-22T11:00:00Z" }, { embargoUntil: "2026-11-22T08:00:00Z" }],
  ],
  [
    "time-past",
    [{ embargoUntil: "2026-11-22T09:00:00Z" }, { publishAt: "2026-11-21T09:00:00+02:00" }],
    [{ embargoUntil: null, publishAt: null }],
  ],
  [
    "event-past",
    [{ kind: "event", event: { start: "2025-11-22T19:00:00Z" } }],
    [
      { kind: "event", event: { start: "2027-01-22T19:00:00Z" } },
      { kind: "sports", event: { start: "2025-11-22T19:00:00Z" } },
      { kind: "event", event: null },
    ],
  ],
  [
    "missing-public-contact",
    [{ contacts: [] }, { contacts: [{ name: "Ada Example", phone: " " }] }],
    [{ contacts: [{ name: "Ada Example", phone: "555-010-0100" }] }],
  ],
  [
    "contact-in-body",
    [
      text("Write to ada.example+press@works.example."),
      text("Call +44 20 7946 0018 now."),
      text("Call (555) 010-0199."),
    ],
    [
      text("It cost 1,250,000 in 2025-2026."),
      text("The score was 3-2, the year 1998 2001."),
      text("Room @ 5 is free."),
    ],
  ],
  [
    "quote-without-speaker",
    [
      { quotes: [{ text: "It opens in June.", speaker: "" }] },
      text(`${filler}\n“It will open in June and then we shall see.”\n${filler}`),
    ],
    [
      { quotes: [{ text: "It opens in June.", speaker: "Ada Example" }] },
      text("“It will open in June and then we shall see,” Ada Example told visitors."),
      text("The “night of the long benches” returns."),
      { ...text("„Die Halle wird im Juni mit vierzig Maschinen eröffnet“, so Ada."), language: "de" },
    ],
  ],
  ["too-many-links", [linked(300, 6)], [linked(600, 10), linked(20, 5)]],
  [
    "shortened-link",
    [
      text('See <a href="https://bit.ly/x9">the plan</a>.'),
      text("See tinyurl.com/plan for more."),
      { links: [{ label: "Plan", url: "https://t.co/abc" }] },
    ],
    [text('See <a href="https://orbit.example/x9">the plan</a>.'), text("See rabbit.ly/plan for more.")],
  ],
  [
    "template-leftover",
    [
      text("[Insert quote here]"),
      text("Lorem ipsum dolor"),
      text("Price: TBD"),
      text("Click here for more."),
      { headline: "{{organisation}} opens" },
      text("About XX% more."),
      { boilerplate: "About [Company Name]" },
    ],
    [text("Super Games XX begin in [sic] June."), text("The click heresy."), text("Size XL and XXL.")],
  ],
  [
    "missing-alt-text",
    [picture({ alt: " " }), picture({ alt: "", role: "image" })],
    [picture({ alt: "", role: "attachment" }), { media: [] }],
  ],
  [
    "empty-alt-text",
    [picture({ alt: "DSC_0412" }), picture({ alt: "The new hall.", caption: "The new hall" })],
    [picture({ alt: "" }), picture({ alt: "Images of saints on a wall", caption: "" })],
  ],
  ["missing-credit", [picture({ credit: " " })], [picture({ credit: "", role: "attachment" })]],
  [
    "paragraph-long",
    [text(`Short.\n${"word ".repeat(121)}`)],
    [text(`${"word ".repeat(119)}\n${"word ".repeat(119)}`)],
  ],
  ["boilerplate-long", [{ boilerplate: "word ".repeat(121) }], [{ boilerplate: "word ".repeat(120) }]],
  [
    "headline-full-stop",
    [{ headline: "Example Works opens in June. " }],
    [{ headline: "Works joins Example Inc." }, { headline: "And then…" }, { headline: "And then..." }],
  ],
  [
    "phone-incomplete",
    [{ contacts: [{ name: "Ada Example", phone: "ext. 4711" }] }],
    [{ contacts: [{ name: "Ada Example", phone: "+45 31 10" }] }, { contacts: [] }],
  ],
  [
    "event-details",
    [{ kind: "event", event: { start: "2027-01-22T19:00:00Z", price: "$5" } }],
    [
      { kind: "event", event: { start: "" } },
      { kind: "sports", event: { start: "2027-01-22T19:00:00Z" } },
    ],
  ],
  [
    "ticker-unlisted",
    [text("Example Works (Nasdaq: EXW) grows."), text("Example Works (NYSE American:EXW) grows.")],
    [{ ...text("Example Works (NYSE: EXW) grows."), tickers: ["NYSE:EXW"] }, text("The NYSE closed.")],
  ],
  [
    "legal-case-missing",
    [text("Two men were indicted on Monday.")],
    [
      { ...text("Two men were indicted on Monday."), legalCase: "County court, 12 C 34/26" },
      text("A court for tennis, and a sentence too long."),
    ],
  ],
  [
    "headline-repeated",
    [text(`EXAMPLE WORKS OPENS SECOND HALL\n${filler}`), text(`Example Works opens second hall: ${filler}`)],
    [{ headline: "Example grows", ...text("Example grows by two halls.") }],
  ],
  [
    "subheadline-repeats-headline",
    [{ subheadline: "Opens second hall, Example Works", headline: "Opens second hall: Example Works" }],
    [{ subheadline: "" }, { subheadline: "Example Works opens second hall for apprentices" }],
  ],
  [
    "repeated-word",
    [text("All of of it."), { headline: "Example Works opens the the hall" }],
    [
      text("All that that implies had had no effect."),
      text("Walla Walla and Baden Baden."),
      { ...text("Wij wij zijn er."), language: "nl" },
    ],
  ],
  [
    "unbalanced-marks",
    [text("It opens] now."), text("“It opens in June."), text("„Es öffnet im Juni.")],
    [
      text("Either a) now or b) later."),
      text("„Es öffnet“, sagt sie (heute)."),
      text("The “hall“ opens “in 2027″ at last."),
      text("“One paragraph.\n“And its second,” said Ada Example."),
      text("1) first 2) second"),
    ],
  ],
  [
    "language-mismatch",
    [text(german), { ...text(`${filler} and the hall of the works is for that`), language: "de" }],
    [{ ...text(german), language: "de" }, { ...text(german), language: "sv" }, text("Die, der, das.")],
  ],
  [
    "unexplained-acronym",
    [text("A talk with the KLMX today. The KLMX is new.")],
    [
      text("The Kind Lake Mission (KLMX) met. The KLMX will meet again."),
      text("Members of NATO met the CEO. NATO and CEO."),
      text("A talk with the KLMX today."),
      text("“KLMX is here,” said Ada Example."),
      { ...text("The KLMX met."), headline: "KLMX: Example Works opens hall" },
    ],
  ],
  [
    "revision-leftover",
    [
      text("Deleted: the second hall"),
      text("The hall [AB12] opens."),
      text("It costs three million (please confirm)."),
      text("Commented [AB1]: is this right?"),
    ],
    [text("The comment: nothing new."), text("Flight [sic] to Riverbend."), text("It was deleted: gone.")],
  ],
  [
    "release-line",
    [text("For immediate release:\nIt opens."), text("EMBARGOED UNTIL 9 a.m. on Monday\nIt opens.")],
    [text("The embargo on pumps ends."), text("A press release told so.")],
  ],
  [
    "bare-address",
    [text("See www.works.example for more.")],
    [text("Example.com is a firm."), text('See <a href="https://works.example/">the plan</a>.')],
  ],
  [
    "end-mark",
    [text("It opens.\n# # #"), text("It opens.\n-30-"), text("It opens.\n– ends –"), text("ENDS")],
    [text("Room #3 is free."), text("At -30 degrees it ends.")],
  ],
];

describe("every rule", () => {
  it("has a table row and an example", () => {
    // near-duplicate needs a search and has a test of its own.
    expect([...table.map(([id]) => id), "near-duplicate"].sort()).toEqual(
      RULES.map((rule) => rule.id).sort(),
    );
    expect(RULES.length).toBeGreaterThanOrEqual(30);
    for (const { id } of RULES) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  const self = RULES.filter((rule) => rule.id !== "near-duplicate").map((rule) => [rule.id, rule] as const);
  it.each(self)("%s fires on its bad example alone", (id, rule) => {
    const place = placed[id] ?? text;
    expect(fires(id, place(rule.example.bad))).toBe(true);
    expect(fires(id, place(rule.example.good))).toBe(false);
  });

  it.each(table)("%s fires and stays silent as its table says", (id, bad, good) => {
    for (const part of bad) expect([part, fires(id, part)]).toEqual([part, true]);
    for (const part of good) expect([part, fires(id, part)]).toEqual([part, false]);
  });
});
