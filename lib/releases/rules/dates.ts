import { longDayWords } from "@/lib/core/moment";
import type { ReleaseContent } from "../schema";
import { dayOf, daysBetween, weekdayName, writtenDates } from "./calendar";
import { plainBody } from "./fields";
import { type Hit, hitsOf, type Rule, type RuleContext } from "./rule";
import { rightAbbreviation, ZONE_TIME } from "./zones";

const OLD_DAYS = 30;

function contradictions(content: ReleaseContent, { now }: RuleContext): Hit[] {
  return writtenDates(plainBody(content), dayOf(content, now))
    .filter((each) => each.weekday !== null && each.weekday !== each.date.getUTCDay())
    .map((each) => ({
      field: "body",
      span: { start: each.start, end: each.end },
      message: `${longDayWords(each.date)} is a ${weekdayName(each.date)}.`,
    }));
}

function wrongZones(content: ReleaseContent, { now }: RuleContext): Hit[] {
  const text = plainBody(content);
  const hits = hitsOf("body", text, ZONE_TIME, () => "");
  if (hits.length === 0) return [];
  const base = dayOf(content, now);
  const dates = writtenDates(text, base);
  // A clock time belongs to the date just before or after it, else to the day of the release.
  const dayAt = (at: number) =>
    dates.find((each) => Math.min(Math.abs(each.start - at), Math.abs(each.end - at)) < 40)?.date ?? base;
  return hits.flatMap((hit) => {
    if (!hit.span) return [];
    const written = text.slice(hit.span.start, hit.span.end);
    const right = rightAbbreviation(written, dayAt(hit.span.start), content.timeZone);
    return right && right !== written
      ? [{ ...hit, message: `On that day the clocks show ${right}, not ${written}.` }]
      : [];
  });
}

export const dateRules: Rule[] = [
  {
    id: "weekday-contradicts-date",
    severity: "error",
    fields: "Text",
    title: "The weekday belongs to its date",
    explanation: "One of the two is wrong, and readers will come on the wrong day.",
    example: {
      bad: "The market opens on Monday, 22 November 2026.",
      good: "The market opens on Sunday, 22 November 2026.",
    },
    check: contradictions,
  },
  {
    id: "wrong-zone-abbreviation",
    severity: "warning",
    fields: "Text",
    title: "Summer and winter time",
    explanation: "EST in July is an hour off. In summer it is EDT; “Eastern time” is right all year.",
    example: {
      bad: "The lines open on 14 July 2026 at 9 a.m. EST.",
      good: "The lines open on 14 July 2026 at 9 a.m. EDT.",
    },
    check: wrongZones,
  },
  {
    id: "dateline-old",
    severity: "warning",
    fields: "Dateline",
    title: `News is younger than ${OLD_DAYS} days`,
    explanation:
      "An old dateline is often left over from an earlier text. If the date is right, tell the desk why now.",
    example: { bad: "2025-06-01", good: "2026-11-21" },
    check: ({ dateline }, { now }) =>
      dateline.date && daysBetween(new Date(dateline.date), now) > OLD_DAYS
        ? [
            {
              field: "dateline.date",
              span: null,
              message: `The dateline is ${daysBetween(new Date(dateline.date), now)} days old.`,
            },
          ]
        : [],
  },
];
