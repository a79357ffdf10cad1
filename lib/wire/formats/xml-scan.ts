import { Tokenizer } from "htmlparser2";
import { decodeEntities } from "@/lib/core/entities";

/** What a walk over XML meets: tags in lower case as they are written, text decoded. */
export type XmlEvents = {
  open: (tag: string, attributes: Record<string, string>) => void;
  close: (tag: string) => void;
  text: (text: string) => void;
};

const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const [GREATER, SLASH] = [0x3e, 0x2f];
const NONE: Record<string, string> = Object.freeze({});

/**
 * Walks XML whose every tag is well formed, whatever their order; false at the first that is not, the events so
 * far then being void. One pass.
 */
export function scanXml(xml: string, { open, close, text }: XmlEvents): boolean {
  let at = 0;
  for (let next = xml.indexOf("<"); next !== -1; next = xml.indexOf("<", at)) {
    if (next > at) text(decodeEntities(xml.slice(at, next)));
    const mark = xml.charCodeAt(next + 1);
    if (mark === 0x21 || mark === 0x3f) {
      const [start, end] = markup(xml, next);
      if (end === -1) return false;
      if (start > 0) text(xml.slice(start, end));
      at = end + (mark === 0x3f ? 2 : 3);
      continue;
    }
    const start = mark === SLASH ? next + 2 : next + 1;
    const end = bareNameEnd(xml, start);
    if (end > start && xml.charCodeAt(end) === GREATER) {
      const name = xml.slice(start, end).toLowerCase();
      at = end + 1;
      if (mark === SLASH) close(name);
      else open(name, NONE);
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(xml);
    if (!tag) return false;
    at = TAG.lastIndex;
    const name = tag[2]!.toLowerCase();
    if (tag[1] === "/") {
      close(name);
      continue;
    }
    open(name, tag[3] === "" ? NONE : attributesIn(tag[3]!));
    if (tag[4] !== "") close(name);
  }
  if (at < xml.length) text(decodeEntities(xml.slice(at)));
  return true;
}

/** Where a name of letters, digits and colons ends: most tags hold nothing else. */
function bareNameEnd(xml: string, start: number): number {
  let at = start;
  let code = xml.charCodeAt(at);
  if ((code | 32) < 97 || (code | 32) > 122) return at;
  do code = xml.charCodeAt(++at);
  while (((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 58));
  return at;
}

/** Where the text of a CDATA section begins (0: a comment or an instruction) and the markup ends; -1: it does not. */
function markup(xml: string, from: number): [start: number, end: number] {
  if (xml.startsWith("<!--", from)) return [0, xml.indexOf("-->", from + 4)];
  if (xml.startsWith("<![CDATA[", from)) return [from + 9, xml.indexOf("]]>", from + 9)];
  return [0, xml[from + 1] === "?" ? xml.indexOf("?>", from + 2) : -1];
}

function attributesIn(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of written.matchAll(ATTRIBUTE))
    attributes[name!] ??= decodeEntities(double ?? single ?? "");
  return attributes;
}

/** The same walk over XML however badly written: `&` and `<` may stand alone, quotes may lack. */
export function scanLenient(xml: string, { open, close, text }: XmlEvents): void {
  let tag = "";
  let attributes: Record<string, string> = {};
  let attribute = "";
  let value = "";
  const ignore = () => {};
  const start = () => {
    open(tag, attributes);
    attributes = {};
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: (from, to) => text(decodeEntities(xml.slice(from, to))),
      oncdata: (from, to, offset) => text(xml.slice(from, to - offset)),
      onopentagname: (from, to) => {
        tag = xml.slice(from, to).toLowerCase();
      },
      onattribname: (from, to) => {
        attribute = xml.slice(from, to);
        value = "";
      },
      onattribdata: (from, to) => {
        value += xml.slice(from, to);
      },
      onattribend: () => {
        attributes[attribute] ??= decodeEntities(value);
      },
      onopentagend: start,
      onselfclosingtag: () => {
        start();
        close(tag);
      },
      onclosetag: (from, to) => close(xml.slice(from, to).toLowerCase()),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
}
