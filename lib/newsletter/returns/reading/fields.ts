// Fields as reports are written in: "Name: value", groups of them parted by empty lines (RFC 3464 §2.1, RFC 5965 §2).

/** First values by name in lower case. */
export type Fields = ReadonlyMap<string, string>;

const MOST_GROUPS = 50;
const MOST_FIELDS = 60;

function fieldsOf(block: string): Fields {
  const fields = new Map<string, string>();
  let name = "";
  for (const line of block.split("\n").slice(0, 4 * MOST_FIELDS)) {
    if (/^[ \t]/.test(line) && name) {
      fields.set(name, `${fields.get(name)} ${line.trim()}`.slice(0, 2_000));
      continue;
    }
    const colon = line.indexOf(":");
    const found = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    // What is said twice is held to what was said first.
    name =
      /^[a-z][a-z0-9-]{0,60}$/.test(found) && !fields.has(found) && fields.size < MOST_FIELDS ? found : "";
    if (name)
      fields.set(
        name,
        line
          .slice(colon + 1)
          .trim()
          .slice(0, 2_000),
      );
  }
  return fields;
}

/** The groups of fields of a text; empty ones are left out. */
export const groupsOf = (text: string): Fields[] =>
  text
    .replaceAll("\r", "")
    .split(/\n[ \t]*\n/, MOST_GROUPS)
    .map(fieldsOf)
    .filter(({ size }) => size > 0);

/** "rfc822; ida@mill.test" without its type (RFC 3464 §2.1.2). */
export const withoutType = (value: string): string =>
  /^[^;\s]{1,40}\s*;(.*)$/s.exec(value)?.[1]?.trim() ?? value.trim();
