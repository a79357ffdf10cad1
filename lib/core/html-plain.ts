import { decodeEntities } from "./entities";
import { type PlainTag, plainTag } from "./html-plain-tags";

/** What a walk over plainly written HTML meets; text with its references decoded. */
export type PlainEvents = {
  open: (tag: PlainTag, attributes: string) => void;
  /** `stray`: an end tag of nothing that is open, which ends nothing. */
  close: (tag: PlainTag, stray: boolean) => void;
  text: (text: string) => void;
};

const TAG =
  /<(\/?)([a-zA-Z][\w:.-]*)((?:\s+[a-zA-Z][\w:.-]*(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+))?)*)\s*(\/?)>/y;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30});/y;
const DEEPEST = 100;
const [GREATER, SLASH] = [0x3e, 0x2f];

/**
 * Walks HTML that is written plainly: tags closed in their order (a paragraph may be ended by the next block),
 * attributes well formed, references with their semicolon. False as soon as anything else turns up, so that a
 * full parser can be asked instead; the events so far are then void. One pass, no backtracking.
 */
export function scanPlainHtml(html: string, events: PlainEvents): boolean {
  const stack: PlainTag[] = [];
  let at = 0;
  for (let next = html.indexOf("<"); next !== -1; next = html.indexOf("<", at)) {
    if (next > at && !say(html, at, next, events)) return false;
    const ending = html.charCodeAt(next + 1) === SLASH;
    const start = ending ? next + 2 : next + 1;
    const end = bareNameEnd(html, start);
    let tag: PlainTag;
    let attributes = "";
    let stroke = false;
    if (end > start && html.charCodeAt(end) === GREATER) {
      tag = plainTag(html.slice(start, end));
      at = end + 1;
    } else if (html.startsWith("<!--", next)) {
      at = afterComment(html, next);
      if (at === -1) return false;
      continue;
    } else {
      TAG.lastIndex = next;
      const found = TAG.exec(html);
      if (!found) return false;
      at = TAG.lastIndex;
      tag = plainTag(found[2]!);
      attributes = found[3]!;
      stroke = found[4] !== "";
    }
    const top = stack.at(-1);
    if (ending) {
      // Void elements have no end (HTML Standard, 13.1.2.2); one that is written does nothing.
      if (tag.void && tag.name !== "br" && tag.name !== "hr") continue;
      if (attributes !== "" || stroke) return false;
      const stray = top?.name !== tag.name;
      if (stray && (tag.name === "p" || tag.void || stack.some(({ name }) => name === tag.name)))
        return false;
      if (!stray) stack.pop();
      events.close(tag, stray);
      continue;
    }
    if (tag.special || (top !== undefined && tag.ends?.has(top.name))) return false;
    if (top?.name === "p" && tag.endsParagraph) {
      stack.pop();
      events.close(top, false);
      if (tag.ends?.has(stack.at(-1)?.name ?? "")) return false;
    }
    if (tag.raw) {
      at = afterRaw(html, at, tag.name);
      if (at === -1) return false;
    } else if (tag.void) events.open(tag, attributes);
    else {
      if (stroke || stack.length === DEEPEST) return false;
      stack.push(tag);
      events.open(tag, attributes);
    }
  }
  if (at < html.length && !say(html, at, html.length, events)) return false;
  for (let tag = stack.pop(); tag !== undefined; tag = stack.pop()) events.close(tag, false);
  return true;
}

/** Where letters and digits that begin with a letter end: most tags hold nothing else. */
function bareNameEnd(html: string, start: number): number {
  let at = start;
  let code = html.charCodeAt(at) | 32;
  if (code < 97 || code > 122) return at;
  do code = html.charCodeAt(++at) | 32;
  while ((code >= 97 && code <= 122) || (code >= 48 && code <= 57));
  return at;
}

function say(html: string, from: number, to: number, events: PlainEvents): boolean {
  const decoded = plainText(html.slice(from, to));
  if (decoded === null) return false;
  events.text(decoded);
  return true;
}

/** Text with its references decoded; null where one has no semicolon, or nobody knows it. */
export function plainText(raw: string): string | null {
  let mark = raw.indexOf("&");
  if (mark === -1) return raw;
  let out = "";
  let at = 0;
  for (; mark !== -1; mark = raw.indexOf("&", at)) {
    out += raw.slice(at, mark);
    const code = raw.charCodeAt(mark + 1) | 32;
    if (raw[mark + 1] === "#" || (code >= 97 && code <= 122)) {
      REFERENCE.lastIndex = mark;
      const reference = REFERENCE.exec(raw)?.[0];
      if (reference === undefined) return null;
      const value = decodeEntities(reference);
      if (value === reference) return null;
      out += value;
      at = mark + reference.length;
    } else {
      out += "&";
      at = mark + 1;
    }
  }
  return out + raw.slice(at);
}

function afterComment(html: string, from: number): number {
  const end = html.indexOf("-->", from + 4);
  if (end === -1 || html[from + 4] === ">" || html.startsWith("->", from + 4)) return -1;
  return html.slice(from, end).includes("--!>") ? -1 : end + 3;
}

function afterRaw(html: string, from: number, name: string): number {
  const end = html.indexOf(`</${name}>`, from);
  if (end === -1) return -1;
  const first = html.slice(from, end).search(/<\/(?:script|style)|<!--/i);
  return first === -1 ? end + name.length + 3 : -1;
}
