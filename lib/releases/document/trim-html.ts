import { decodeEntities } from "@/lib/core/entities";
import { sanitizeBody } from "@/lib/core/html";
import { oneLine } from "./block";

const TOKEN = /(<[^>]*>)|(&[#\w]+;)|([\s\S])/gu;

/** One-line HTML without its first `count` characters of text, as textOfHtml counts them. */
export function dropStart(html: string, count: number): string {
  let left = count;
  let lead = true;
  let out = "";
  for (const [token, tag, entity] of html.matchAll(TOKEN)) {
    if (tag) {
      if (/^<br/.test(tag)) {
        if (left > 0) left--;
        else out += tag;
      } else out += tag;
      continue;
    }
    // Text is counted without the blanks before its first character.
    if (lead && /^\s$/.test(token)) continue;
    lead = false;
    if (left > 0) left -= entity ? decodeEntities(entity).length : token.length;
    else out += token;
  }
  return oneLine(sanitizeBody(out));
}

/** One-line HTML without the end of its text that a pattern (ending in $) matches. */
export function dropEnd(html: string, mark: RegExp): string {
  const closing = /(?:\s|<\/?[a-z]+>)*$/.exec(html)?.[0] ?? "";
  const open = html.slice(0, html.length - closing.length);
  return oneLine(
    sanitizeBody(open.replace(/<\/?(?:strong|em)>(?=[\s#\d–—-]*$)/, "").replace(mark, "") + closing),
  );
}
