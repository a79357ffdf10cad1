import { isEnglish, plainBody } from "./fields";
import { hitsOf, type Rule } from "./rule";

const TICKER =
  /\b(NYSE|NASDAQ|LSE|AIM|TSXV?|ASX|FWB|XETRA|EURONEXT|OTCQ[BX]|HKEX|SGX|CSE)(?: [A-Z]{2,10})?: ?([A-Z0-9.]{1,6})\b/gi;
const LAW =
  /(?<!\p{L})(?:lawsuits?|plaintiffs?|defendants?|indict(?:ed|ment)|class action|pleaded (?:not )?guilty|court of appeals?|filed suit|convicted|sentenced to)(?!\p{L})/iu;

export const recordRules: Rule[] = [
  {
    id: "ticker-unlisted",
    severity: "warning",
    fields: "Headline, text",
    title: "Tickers stand in their own field too",
    explanation:
      "Only what stands in the field reaches the systems of banks and newsrooms that look for a company's news.",
    example: {
      bad: "Example Works (NYSE: EXW) opens a second hall.",
      good: "Example Works opens a second hall.",
    },
    check: (content) =>
      [
        { field: "headline", text: content.headline },
        { field: "body", text: plainBody(content) },
      ].flatMap(({ field, text }) =>
        hitsOf(
          field,
          text,
          TICKER,
          (found) => `Add “${found}” to the tickers.`,
          ([, , symbol = ""]) => !content.tickers.some((each) => each.endsWith(`:${symbol.toUpperCase()}`)),
        ),
      ),
  },
  {
    id: "legal-case-missing",
    severity: "info",
    fields: "Text, legal case",
    title: "Legal matters name their case",
    explanation:
      "With court and file number an editor can check what a party says about a case. Without them it takes a day longer.",
    example: {
      bad: "The plaintiff asks the court for damages.",
      good: "The town has asked for damages.",
    },
    check: (content) => {
      if (!isEnglish(content) || content.legalCase.trim()) return [];
      const found = LAW.exec(plainBody(content));
      return found
        ? [
            {
              field: "legalCase",
              span: null,
              message: `The text speaks of a case (“${found[0]}”): give court and file number.`,
            },
          ]
        : [];
    },
  },
  {
    id: "event-details",
    severity: "info",
    fields: "Event: end, price",
    title: "Events say when they end and what they cost",
    explanation:
      "Both decide whether somebody comes. “Free” is a price too, and the calendar file needs an end.",
    example: {
      bad: "Begins at 19:00",
      good: "Begins at 19:00, ends at 21:00, free",
    },
    check: ({ kind, event }) =>
      kind === "event" && event?.start
        ? [
            ...(event.end ? [] : [{ field: "event.end", span: null, message: "Say when it ends." }]),
            ...(event.price.trim()
              ? []
              : [{ field: "event.price", span: null, message: "Say what it costs, or that it is free." }]),
          ]
        : [],
  },
];
