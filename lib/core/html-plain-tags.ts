import { BREAKS } from "./html-text";

/** All that reading plainly written HTML asks of an element, found by one look-up. */
export type PlainTag = {
  name: string;
  /** Has no end tag (HTML Standard, 13.1.2.2). */
  void: boolean;
  /** Holds raw text, of which nothing is for readers. */
  raw: boolean;
  /** A parser treats it in ways of its own. */
  special: boolean;
  /** Ends an open paragraph (13.2.6.4.7). */
  endsParagraph: boolean;
  /** The open elements that it would end. */
  ends: Set<string> | null;
  /** What sanitizeBody (html.ts) makes of it; "" where only its text stays. */
  kept: string;
  /** Begins a new line of text. */
  breaks: boolean;
  cell: boolean;
};

const words = (text: string) => new Set(text.split(" "));
const VOID = words("area base br col embed hr img link meta param source track wbr");
const RAW = words("script style");
const SPECIAL = words(
  "frameset frame form input select button datalist output textarea option optgroup svg math template object applet canvas noscript noembed noframes iframe audio video xmp title plaintext listing rt rp image isindex keygen command basefont",
);
const ENDS_P = words(
  "address article aside blockquote details div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul",
);
const ENDS: Record<string, Set<string>> = {
  tr: words("tr th td"),
  th: words("th"),
  td: words("thead th td"),
  a: words("a"),
  li: words("li"),
  dd: words("dd dt"),
  dt: words("dd dt"),
  tbody: words("thead tbody"),
  tfoot: words("thead tbody"),
  body: words("head"),
};
for (const name of ["h1", "h2", "h3", "h4", "h5", "h6"]) ENDS[name] = words("h1 h2 h3 h4 h5 h6");

const kept = (text: string) => text.split(" ").map((name): [string, string] => [name, name]);
const KEPT = new Map<string, string>([
  ...kept(
    "p div h2 h3 h4 ul ol li blockquote a strong em sub sup code pre table thead tbody tfoot tr th td caption br hr",
  ),
  ["h1", "h2"],
  ["h5", "h4"],
  ["h6", "h4"],
  ["b", "strong"],
  ["i", "em"],
  ["tt", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["dir", "ul"],
  ["menu", "ul"],
  ..."address article aside body center dd details dl dt fieldset figcaption figure footer header main nav section summary"
    .split(" ")
    .map((name): [string, string] => [name, "div"]),
]);
/** Means nothing to a parser, and is met in half of all stories. */
const EMPTY = words("span font small u s strike del ins abbr cite q mark big label html head time");

const described = (name: string): PlainTag => ({
  name,
  void: VOID.has(name),
  raw: RAW.has(name),
  special: SPECIAL.has(name),
  endsParagraph: ENDS_P.has(name),
  ends: Object.hasOwn(ENDS, name) ? ENDS[name]! : null,
  kept: KEPT.get(name) ?? "",
  breaks: BREAKS.has(name),
  cell: name === "td" || name === "th",
});

const TAGS = new Map<string, PlainTag>();
for (const names of [VOID, RAW, SPECIAL, ENDS_P, Object.keys(ENDS), KEPT.keys(), BREAKS, EMPTY])
  for (const name of names) TAGS.set(name, described(name));

/** An element by its name as written; one that HTML does not know means nothing, and is not remembered. */
export function plainTag(written: string): PlainTag {
  const known = TAGS.get(written);
  if (known) return known;
  const name = written.toLowerCase();
  return TAGS.get(name) ?? described(name);
}
