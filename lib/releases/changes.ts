import { diffWordsWithSpace } from "diff";
import { languageWords } from "@/lib/core/language-words";
import { dayWords } from "@/lib/core/moment";
import { FIELD_CHOICES } from "./field-names";
import type { ReleaseContent } from "./schema";
import { bodyLinks, bodyText } from "./text";

export type DiffPart = { kind: "same" | "added" | "removed"; text: string };
export type FieldChange = { field: string; label: string; parts: DiffPart[] };

/**
 * Beyond this many edits the texts have nothing in common worth showing word by word. The time it takes grows with
 * their square, and all that is served meanwhile waits.
 */
const MAX_EDITS = 1500;

/** The words that went and came, in reading order. Joined without the added ones it is the text before. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (!changes)
    return [
      { kind: "removed" as const, text: before },
      { kind: "added" as const, text: after },
    ].filter((part) => part.text !== "");
  return joined(
    changes.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    })),
  );
}

/** Changes apart by white space alone become one: a phrase replaced reads better than five words. */
function joined(parts: DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) out.push({ kind: "removed", text: removed });
    if (added) out.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  parts.forEach(({ kind, text }, i) => {
    const between = kind === "same" && /^\s+$/.test(text) && (removed || added) && i < parts.length - 1;
    if (kind === "same" && !between) {
      flush();
      out.push({ kind, text });
    }
    if (kind === "removed" || between) removed += text;
    if (kind === "added" || between) added += text;
  });
  flush();
  return out;
}

const details = (of: Record<string, unknown> | null): string =>
  of
    ? Object.values(of)
        .filter((value) => value !== "")
        .join(" · ")
    : "";

/** The words of the body, and where its links lead: a changed address alone is a change too. */
const bodyWords = (html: string): string => {
  const links = bodyLinks(html);
  return links.length ? `${bodyText(html)}\n\nLinks: ${links.join(" ")}` : bodyText(html);
};

/** One field as plain text, the way a reader of a diff wants it. */
function textOf(content: ReleaseContent, field: keyof ReleaseContent): string {
  const value = content[field];
  if (field === "body") return bodyWords(content.body);
  if (field === "dateline")
    return [content.dateline.place, dayWords(content.dateline.date)].filter(Boolean).join(", ");
  if (field === "language") return languageWords(content.language);
  if (field === "quotes")
    return content.quotes.map((each) => `“${each.text}” — ${each.speaker}, ${each.role}`).join("\n");
  if (field === "contacts")
    return content.contacts
      .map((each) => `${details({ ...each, public: each.public ? "public" : "desk only" })}`)
      .join("\n");
  if (field === "links") return content.links.map((each) => `${each.label} ${each.url}`.trim()).join("\n");
  // The id too: another picture under the same words is a change.
  if (field === "media") return content.media.map((each) => details({ ...each })).join("\n");
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "boolean") return value ? "confirmed" : "not confirmed";
  if (value === null || typeof value === "string") return value ?? "";
  return details(value);
}

/** What changed from one version of a release to another, field by field in the order of the form. */
export function changesBetween(before: ReleaseContent, after: ReleaseContent): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const { value, label } of FIELD_CHOICES) {
    if (value === "") continue;
    const field = value as keyof ReleaseContent;
    const [was, is] = [textOf(before, field), textOf(after, field)];
    if (was !== is) changes.push({ field, label, parts: wordDiff(was, is) });
  }
  return changes;
}
