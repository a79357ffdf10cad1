const TOKEN =
  /[ \t\r\n]*("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\],:])/uy;
const SPACE = /[ \t\r\n]*/y;

type Want = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end" | "nothing";

const isScalar = (token: string) => !/^[{}[\],:]$/.test(token);

/** What is wanted after a token, or null when the token was not; `open` holds the brackets not yet closed. */
function after(want: Want, token: string, open: string[]): Want | null {
  const done = (): Want => (open.length ? ", or end" : "nothing");
  if ((token === "]" && want === "value or ]") || (token === "}" && want === "key or }")) {
    open.pop();
    return done();
  }
  if (want === "value" || want === "value or ]") {
    if (token === "{" || token === "[") {
      open.push(token);
      return token === "{" ? "key or }" : "value or ]";
    }
    return isScalar(token) ? done() : null;
  }
  if (want === "key" || want === "key or }") return token.startsWith('"') ? ":" : null;
  if (want === ":") return token === ":" ? "value" : null;
  if (want !== ", or end") return null;
  const inObject = open.at(-1) === "{";
  if (token === ",") return inObject ? "key" : "value";
  if (token !== (inObject ? "}" : "]")) return null;
  open.pop();
  return done();
}

/**
 * Where a text that JSON.parse refuses stops being JSON (RFC 8259), as an index into it; its length when it
 * only ends too early. V8 names a position for some mistakes alone.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let want: Want = "value";
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    const start = at + (SPACE.exec(text)?.[0].length ?? 0);
    if (start === text.length) return start;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[1];
    const next: Want | null = token === undefined ? null : after(want, token, open);
    if (next === null) return start;
    want = next;
    at = TOKEN.lastIndex;
  }
}
