const EMBEDS = /<(?:object|applet|iframe)\b/iy;
const DOCTYPE = /<!doctype\s[^<>]*>/iy;
/** Word's conditions: `<![if !mso]>`, `<![endif]-->`. */
const CONDITION = /<!\[(?:if|endif)[^<>]{0,100}>/iy;
const EMBEDDED = /<(\/?)(object|applet|iframe)\b[^<>]*>/gi;
/** What is said to a reader whose browser shows none of it is no part of the story. */
const APOLOGY = /browser|flash|plug-?in|javascript|i?frames? |support/i;
const LONGEST_APOLOGY = 500;
/** How far, in characters, the end of a comment that lacks its hyphens is looked for. */
const LONGEST_SLIP = 500;

/**
 * HTML without the three slips that make a parser swallow the rest of a story: a comment without its end, a
 * `<!` that begins no declaration, and an embedding element without its end tag. What embedding elements hold
 * for readers who cannot see them is kept, unless it is about their browser. Linear.
 */
export function mendHtml(html: string): string {
  if (!isSuspect(html)) return html;
  return unwrap(html.includes("<!") ? withoutDeclarations(html) : html);
}

/** Looked for from `<` to `<`: a regular expression over the whole text takes several times as long. */
function isSuspect(html: string): boolean {
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    const code = html.charCodeAt(at + 1);
    if (code === 0x21) return true;
    const letter = code | 32;
    if (letter !== 0x6f && letter !== 0x61 && letter !== 0x69) continue;
    EMBEDS.lastIndex = at;
    if (html.charCodeAt(at + 2) !== 0x20 && EMBEDS.test(html)) return true;
  }
  return false;
}

function withoutDeclarations(html: string): string {
  const out: string[] = [];
  const lastCommentEnd = html.lastIndexOf("-->");
  let from = 0;
  for (let at = html.indexOf("<!"); at !== -1; at = html.indexOf("<!", Math.max(at + 2, from))) {
    if (html.startsWith("<!--", at) && lastCommentEnd >= at + 2) {
      const end = html.indexOf("-->", at + 2) + 3;
      out.push(html.slice(from, at));
      from = end;
      continue;
    }
    out.push(html.slice(from, at));
    from = at + skipped(html, at);
    if (from === at) {
      out.push("&lt;!");
      from = at + 2;
    }
  }
  out.push(html.slice(from));
  return out.join("").replace(/\]\]>/g, "");
}

/** How many characters of a declaration that is no whole comment go; 0 when it is text. */
function skipped(html: string, at: number): number {
  if (html.startsWith("<!--", at)) {
    const end = html.slice(at, at + LONGEST_SLIP).indexOf(">");
    return end === -1 ? 4 : end + 1;
  }
  if (html.startsWith("<![CDATA[", at)) return "<![CDATA[".length;
  for (const whole of [CONDITION, DOCTYPE]) {
    whole.lastIndex = at;
    const found = whole.exec(html);
    if (found) return found[0].length;
  }
  return 0;
}

function unwrap(html: string): string {
  const tags = [...html.matchAll(EMBEDDED)];
  if (tags.length === 0) return html;
  const out: string[] = [];
  let from = 0;
  tags.forEach((tag, n) => {
    if (tag.index < from) return;
    out.push(html.slice(from, tag.index));
    from = tag.index + tag[0].length;
    const next = tags[n + 1];
    if (tag[1] !== "" || !next || next[1] === "" || next[2]!.toLowerCase() !== tag[2]!.toLowerCase()) return;
    const inside = html.slice(from, next.index);
    if (inside.length <= LONGEST_APOLOGY && APOLOGY.test(inside)) from = next.index + next[0].length;
  });
  out.push(html.slice(from));
  return out.join("");
}
