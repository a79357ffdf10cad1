import { Tokenizer } from "htmlparser2";

const REFERENCE = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/y;
const FREQUENT: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
/** Bounded by the 2 231 names HTML knows: a name that means nothing is not remembered. */
const named = new Map<string, string>(Object.entries(FREQUENT));

/**
 * Character references replaced by their characters, exactly once: `&amp;lt;` becomes `&lt;`. HTML's names
 * are known; a bare `&`, or a name nobody defined (a DTD's own entity), stays as it is written.
 */
export function decodeEntities(text: string): string {
  let mark = text.indexOf("&");
  if (mark === -1) return text;
  let out = "";
  let at = 0;
  for (; mark !== -1; mark = text.indexOf("&", mark + 1)) {
    const sign = escapedSign(text, mark);
    if (sign !== "") {
      out += at === mark ? sign : text.slice(at, mark) + sign;
      mark += sign === "&" ? 4 : 3;
      at = mark + 1;
      continue;
    }
    REFERENCE.lastIndex = mark;
    const found = REFERENCE.exec(text);
    if (!found) continue;
    out += text.slice(at, mark) + meaning(found);
    at = REFERENCE.lastIndex;
    mark = at - 1;
  }
  return out + text.slice(at);
}

/** The sign of `&lt;`, `&gt;` or `&amp;`, which are nearly all there is in escaped HTML; "" for anything else. */
function escapedSign(text: string, mark: number): string {
  const first = text.charCodeAt(mark + 1);
  if (first === 0x6c) return text.startsWith("t;", mark + 2) ? "<" : "";
  if (first === 0x67) return text.startsWith("t;", mark + 2) ? ">" : "";
  return first === 0x61 && text.startsWith("mp;", mark + 2) ? "&" : "";
}

function meaning([whole, decimal, hex, name]: RegExpExecArray): string {
  if (name !== undefined) return named.get(name) ?? lookUp(whole, name);
  return character(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal));
}

export function escapeText(text: string): string {
  const marked = text.includes("&") ? text.replace(/&/g, "&amp;") : text;
  const opened = marked.includes("<") ? marked.replace(/</g, "&lt;") : marked;
  return opened.includes(">") ? opened.replace(/>/g, "&gt;") : opened;
}

/** HTML reads 0x80–0x9F as windows-1252, as the many feeds that write `&#146;` expect. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return String.fromCodePoint(code);
}

function lookUp(whole: string, name: string): string {
  let found = "";
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontextentity: (code) => {
        found += String.fromCodePoint(code);
      },
      // "&notit;" is "¬it;" to HTML; only a name that is used up whole counts.
      ontext: () => {
        found = whole;
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(whole);
  tokenizer.end();
  if (found === whole || found === "") return whole;
  named.set(name, found);
  return found;
}
