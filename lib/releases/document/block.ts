import { decodeEntities } from "@/lib/core/entities";
import { htmlToText } from "@/lib/core/html-text";

export type BlockKind =
  | "title"
  | "subtitle"
  | "caption"
  | "heading"
  | "paragraph"
  | "quotation"
  | "list"
  | "table"
  | "picture";

/** Where in the document it stood. The text's own order is kept; margins and comments come before it. */
export type Zone = "text" | "margin" | "comment";

/** One block of a document: its HTML of the body's schema on one line, and its words. */
export type Block = {
  kind: BlockKind;
  /** 1 to 6 for headings, else 0. */
  level: number;
  html: string;
  /** Line breaks are kept as "\n"; every other white space is one space. */
  text: string;
  /** All of it is set in bold. */
  bold: boolean;
  zone: Zone;
  /** Which of the document's pictures it is, counted from 0; -1 for none. */
  picture: number;
  /** What the document says a picture shows. */
  alt: string;
};

const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Characters that show nothing and part no words: soft hyphens, joiners of width nought, byte order marks. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

const blank = (run: string): string => (run.includes("\t") && !run.includes("\n") ? "\t" : " ");

/** HTML on one line; a tab stays one, since it parts what stands beside it, and other white space is a space. */
export const oneLine = (html: string): string => html.replace(INVISIBLE, "").replace(SPACES, blank).trim();

/** The words of a one-line paragraph, character for character; other blocks have a line for each of theirs. */
export function textOfHtml(html: string): string {
  if (/<(li|td|th|h[2-4]|blockquote|pre)\b/.test(html)) return htmlToText(html);
  return decodeEntities(html.replace(/ ?<br> ?/g, "\n").replace(/<[^>]*>/g, "")).trim();
}

const UNBOLD = /<strong>.*?<\/strong>/g;
const isBold = (html: string): boolean =>
  html.includes("<strong>") && !/[\p{L}\p{N}]/u.test(textOfHtml(html.replace(UNBOLD, "")));

/** A block of clean HTML. */
export function block(kind: BlockKind, html: string, zone: Zone = "text", level = 0): Block {
  const line = oneLine(html);
  return {
    kind,
    level,
    html: line,
    text: textOfHtml(line).replaceAll("\t", " "),
    bold: isBold(line),
    zone,
    picture: -1,
    alt: "",
  };
}

/** A paragraph of one, without what an earlier step has taken from it. */
export const withHtml = (one: Block, html: string): Block => ({
  ...block(one.kind, html, one.zone, one.level),
  bold: one.bold,
});

/** Words, as the promise counts them that none is lost: runs of letters and digits, whatever their case. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

export const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** Written in capitals throughout. */
export const isCaps = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Running text in one piece, whose start may be taken off. */
export const isRunning = (one: Block): boolean =>
  ["paragraph", "title", "subtitle", "caption", "heading"].includes(one.kind);
