import type { Hit, Rule } from "./rule";

const EMBARGO_MS = 2 * 3_600_000;

const instant = (text: string | null | undefined) => (text ? Date.parse(text) : Number.NaN);
const past = (field: string, text: string | null, now: Date): Hit[] =>
  instant(text) <= now.getTime()
    ? [
        {
          field,
          span: null,
          message: "This time is over: the release would be public as soon as it is approved.",
        },
      ]
    : [];

export const timeRules: Rule[] = [
  {
    id: "embargo-short",
    severity: "warning",
    fields: "Embargo",
    title: "Two hours for the desk",
    explanation:
      "A release under embargo is read like any other. Leave the desk at least two hours before it ends.",
    example: {
      bad: "Handed in at 09:00, embargo until 10:00",
      good: "Handed in at 09:00, embargo until 13:00",
    },
    check: ({ embargoUntil }, { now }) => {
      const left = instant(embargoUntil) - now.getTime();
      return left > 0 && left < EMBARGO_MS
        ? [
            {
              field: "embargoUntil",
              span: null,
              message: `The embargo ends in ${Math.ceil(left / 60_000)} minutes; the desk needs two hours.`,
            },
          ]
        : [];
    },
  },
  {
    id: "time-past",
    severity: "warning",
    fields: "Publication time, embargo",
    title: "Publication lies ahead",
    explanation: "A schedule or an embargo in the past has no effect.",
    example: {
      bad: "Handed in at 09:00, to be published at 08:00",
      good: "Handed in at 09:00, to be published at 15:00",
    },
    check: ({ publishAt, embargoUntil }, { now }) => [
      ...past("publishAt", publishAt, now),
      ...past("embargoUntil", embargoUntil, now),
    ],
  },
  {
    id: "event-past",
    severity: "warning",
    fields: "Event: start",
    title: "Events are announced before they begin",
    explanation:
      "Check the year and the time zone. A report of what has taken place is another kind of release.",
    example: {
      bad: "Handed in at 09:00, the event begins at 08:00",
      good: "Handed in at 09:00, the event begins at 19:00",
    },
    check: ({ kind, event }, { now }) =>
      kind === "event" && instant(event?.start) < now.getTime()
        ? [{ field: "event.start", span: null, message: "The event has begun already." }]
        : [],
  },
];
