// How long the rule pack takes over a release of 2,500 words.
import { preflight, RULES } from "@/lib/releases/preflight";
import { type ReleaseContentInput, releaseContent } from "@/lib/releases/schema";
import { bodyText, wordCount } from "@/lib/releases/text";
import { percentiles, type Row } from "./measure";

const WORDS = 2500;
const ROUNDS = 220;
const PARAGRAPHS = [
  "The works will open a second hall in Riverbend on Monday, 7 December 2026, at 9 a.m. CST, and hire forty people, a third of them apprentices.",
  "“We have looked for this place for eleven years, and it was next door,” said Ada Example, who runs the works and was born above its gate.",
  "The hall cost $3.2 million (a quarter of it a loan from the Riverbend Credit Union). Its machines came by rail from Port Ellery; the last one weighs 41 tonnes.",
  'Visitors can see the <a href="https://works.example/hall">plans for the hall</a> until the end of the year. The RDPA, the town\'s dock authority, approved them in March.',
  "You will be amazed by what our teams have achieved! Questions go to press@works.example or to 555-010-0199.",
];

function release() {
  const body: string[] = [];
  for (let i = 0; wordCount(bodyText(body.join(""))) < WORDS; i++)
    body.push(`<p>${PARAGRAPHS[i % PARAGRAPHS.length]}</p>`);
  const content: ReleaseContentInput = {
    kind: "business",
    headline: "Example Works opens second hall in Riverbend",
    summary: "Forty people will build pumps there from June.",
    dateline: { place: "Riverbend", date: "2026-11-22" },
    body: body.join(""),
    contacts: [{ name: "Ada Example", email: "press@works.example" }],
    sections: ["business"],
  };
  return releaseContent.parse(content);
}

/** Milliseconds of processor time, which other work on the machine does not stretch. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Each round has a text of its own, as far as the rules' memory is concerned. */
export function preflightTime(): Row[] {
  const content = release();
  const context = { now: new Date("2026-11-22T09:00:00Z"), organisation: "Example Works" };
  const times = Array.from({ length: ROUNDS }, () => {
    const before = spent();
    preflight({ ...content }, context);
    return spent() - before;
  });
  const { p50, p95 } = percentiles(times.slice(ROUNDS / 10));
  return [
    {
      what: `preflight of ${WORDS.toLocaleString("en")} words, ${RULES.length} rules`,
      value: `median ${p50} ms (p95 ${p95})`,
      target: "median ≤ 20 ms",
      reached: p50 <= 20,
    },
  ];
}
