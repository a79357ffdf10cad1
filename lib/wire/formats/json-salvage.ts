import { isObject } from "./json-value";

const LIST = /"_?items?"\s*:\s*\[|^\s*\[/;

/**
 * What can be saved of JSON that is broken off or damaged: the whole objects of its list of items, and the
 * properties before it. Also one object after the other, a line each (JSON Lines) or not. Undefined when there
 * are none. One or two passes over the text.
 */
export function salvageJson(text: string): unknown {
  if (text[0] === "{") {
    const objects = jsonLines(text) ?? wholeObjects(text, 0);
    if (objects.length > 1) return objects;
  }
  const list = LIST.exec(text);
  if (!list) return undefined;
  const from = list.index + list[0].length;
  const items = wholeObjects(text, from);
  if (items.length === 0) return undefined;
  if (text[0] === "[") return items;
  const before = text.slice(0, list.index).replace(/,\s*$/, "");
  const head = parseOr(`${before}}`);
  return { ...(isObject(head) ? head : {}), items };
}

/** JSON Lines, in which a broken line spoils no other. */
function jsonLines(text: string): unknown[] | undefined {
  const lines = text.split("\n").filter((line) => /\S/.test(line));
  if (lines.length < 2 || !lines.every((line) => /^\s*\{/.test(line))) return undefined;
  return lines.map((line) => parseOr(line) ?? null);
}

function wholeObjects(text: string, from: number): unknown[] {
  const found: unknown[] = [];
  const marks = /["{}[\]]/g;
  marks.lastIndex = from;
  let depth = 0;
  let start = from;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const char = mark[0];
    if (char === '"') {
      const end = endOfString(text, mark.index + 1);
      if (end === -1) break;
      marks.lastIndex = end;
    } else if (char === "{" || char === "[") {
      if (depth++ === 0) start = mark.index;
    } else {
      if (depth === 0) break;
      if (--depth > 0) continue;
      const value = parseOr(text.slice(start, marks.lastIndex));
      found.push(value === undefined ? null : value);
    }
  }
  return found;
}

/** Past the closing quote of the string that begins at `from`, -1 when it has none. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

/** The value, or undefined when the text is no JSON. */
export function parseOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
