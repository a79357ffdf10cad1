import { Tokenizer } from "htmlparser2";

export type HtmlEvents = {
  open?: (name: string) => void;
  close?: (name: string) => void;
  /** After `open`, for a tag written as `<svg/>`; HTML heeds the stroke in svg and math alone. */
  closedItself?: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Walks HTML tag by tag in linear time with no stack, so that no nesting, however deep, costs anything.
 * Names are lower case, entities decoded, comments and attributes passed over.
 */
export function scanHtml(html: string, events: HtmlEvents): void {
  const ignore = () => {};
  const name = (start: number, end: number) => html.slice(start, end).toLowerCase();
  let opened = "";
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        opened = name(start, end);
        events.open?.(opened);
      },
      onclosetag: (start, end) => events.close?.(name(start, end)),
      ontext: (start, end) => events.text?.(html.slice(start, end)),
      ontextentity: (code) => events.text?.(String.fromCodePoint(code)),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: () => events.closedItself?.(opened),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/**
 * Whether elements may nest deeper than `limit`: an upper bound that implied end tags can only lower.
 * Cheap on ordinary text, where there are fewer tags than the limit.
 */
export function nestsDeeperThan(html: string, limit: number): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1 && tags <= limit; at = html.indexOf("<", at + 1)) tags++;
  if (tags <= limit) return false;
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  scanHtml(html, {
    open(name) {
      if (VOID.has(name) || name === "p" || name === "li" || name === "td" || name === "tr") return;
      open.set(name, (open.get(name) ?? 0) + 1);
      deepest = Math.max(deepest, ++depth);
    },
    close(name) {
      const count = open.get(name) ?? 0;
      if (count === 0) return;
      open.set(name, count - 1);
      depth--;
    },
  });
  return deepest > limit;
}
