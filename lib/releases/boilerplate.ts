const HEADING = /^about (.+?):?$/i;

/**
 * The text about an organisation without its own first line "About …", which the page sets as a heading already.
 * @param names whom the page may name in that heading; a line about anybody else stays.
 */
export function boilerplateText(text: string, names: string[]): string {
  const [first = "", ...rest] = text.trim().split("\n");
  const named = HEADING.exec(first.trim())?.[1]?.toLowerCase();
  const own = ["us", ...names.map((name) => name.trim().toLowerCase())];
  return named && own.includes(named) && rest.length ? rest.join("\n").trim() : text;
}
