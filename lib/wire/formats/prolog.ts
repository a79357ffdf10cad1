const ROOT =
  /<(?:\?xml\s|(?:[\w-]+:)?(?:rss|feed|rdf|channel|newsitem|newsmessage|packageitem|newsml|nitf)[\s>])/gi;
const NAME = /<([a-z_][\w.:-]*)/iy;
/** Characters of warnings and other junk that a feed may begin with. */
const LONGEST_JUNK = 100_000;

/**
 * Where the document proper begins, and the name of its root as written: past junk, processing
 * instructions, comments and the DTD, which is never read. Null when there is no element.
 */
export function findRoot(text: string): { start: number; name: string } | null {
  const first = rootFrom(text, text.indexOf("<"));
  if (first && isFeedRoot(first.name)) return first;
  ROOT.lastIndex = 0;
  const later = ROOT.exec(text.slice(0, LONGEST_JUNK));
  return (later && rootFrom(text, later.index)) ?? first;
}

function isFeedRoot(name: string): boolean {
  return /(^|:)(rss|feed|rdf|channel|newsml|nitf|newsmessage|(news|package|concept|knowledge|planning)item)$/i.test(
    name,
  );
}

function rootFrom(text: string, from: number): { start: number; name: string } | null {
  let at = from;
  while (at !== -1) {
    if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (text.startsWith("<!--", at)) at = after(text, "-->", at);
    else if (text.startsWith("<!", at)) at = afterDeclaration(text, at);
    else {
      NAME.lastIndex = at;
      const name = NAME.exec(text)?.[1];
      if (name) return { start: at, name };
      at++;
    }
    if (at !== -1) at = text.indexOf("<", at);
  }
  return null;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** Past a declaration with its internal subset; quotes and brackets hide the `>` in them. */
function afterDeclaration(text: string, from: number): number {
  let inSubset = false;
  for (let at = from + 2; at < text.length; at++) {
    const char = text[at];
    if (char === '"' || (char === "'" && !inSubset)) {
      const close = text.indexOf(char, at + 1);
      if (close === -1) return -1;
      at = close;
    } else if (char === "[") inSubset = true;
    else if (char === "]") inSubset = false;
    else if (char === ">" && !inSubset) return at + 1;
  }
  return -1;
}
