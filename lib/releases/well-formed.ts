import { type ReleaseContent, releaseContent } from "./schema";

/** An instant of the content, or null: none was given, or what is there so far means none. */
export function instantOf(text: string | null | undefined): Date | null {
  if (!text || !/T.*(Z|[+-]\d{2}:\d{2})$/i.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** When a release's author asked for its publication; its column has what an editor set instead. */
export const askedTime = ({ content }: { content: unknown }): Date | null => {
  const { publishAt } = content as { publishAt?: unknown };
  return typeof publishAt === "string" ? instantOf(publishAt) : null;
};

type Holder = Record<string | number, unknown>;
const INSTEAD: Record<string, unknown> = {
  timeZone: "UTC",
  language: "en",
  publishAt: null,
  embargoUntil: null,
};

/** What a field reads as when what was typed into it means nothing yet. */
function instead(field: string, value: string): unknown {
  const oneLine = value.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ");
  return oneLine === value ? (INSTEAD[field] ?? (field in INSTEAD ? null : "")) : oneLine;
}

/**
 * A draft as a page may show it: what is half typed (an address, a day, a time) reads as empty, and what is too
 * long stays as it is. A well-formed text comes back as it went in.
 */
export function wellFormed(draft: ReleaseContent): ReleaseContent {
  const issues = releaseContent.safeParse(draft).error?.issues ?? [];
  if (issues.length === 0) return draft;
  const content = structuredClone(draft);
  for (const { path, code } of issues) {
    if (code === "too_big" || code === "too_small") continue;
    const last = path.at(-1);
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((at, key) => (at as Holder)?.[key as string], content) as Holder;
    const value = holder?.[last as string];
    // A list's entry is named by its index; what it should read as goes by the list.
    if (typeof value === "string") holder[last as string] = instead(String(last), value);
  }
  return {
    ...content,
    tickers: content.tickers.filter(Boolean),
    places: content.places.filter(Boolean),
    sections: content.sections.filter(Boolean),
    publications: content.publications.filter(Boolean),
  };
}
