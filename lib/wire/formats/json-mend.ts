const ESCAPES: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * JSON without the slips its writers make most: control characters standing bare in strings, commas before a
 * closing bracket, comments of JavaScript. One pass; what is no JSON for other reasons stays so.
 */
export function mendJson(text: string): string {
  const out: string[] = [];
  const marks = /["}\]]|\/[/*]/g;
  let from = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    out.push(text.slice(from, mark.index));
    from = mark.index;
    if (mark[0] === '"') {
      const end = endOfString(text, from + 1);
      out.push(text.slice(from, end).replace(/\p{Cc}/gu, (control) => ESCAPES[control] ?? ""));
      from = end;
    } else if (mark[0].startsWith("/")) {
      const end = text.indexOf(mark[0] === "//" ? "\n" : "*/", from);
      from = end === -1 ? text.length : end + (mark[0] === "//" ? 0 : 2);
    } else {
      dropComma(out);
      out.push(mark[0]);
      from++;
    }
    marks.lastIndex = from;
  }
  out.push(text.slice(from));
  return out.join("");
}

function dropComma(out: string[]): void {
  while (out.length > 0 && out.at(-1)!.trim() === "") out.pop();
  const last = out.at(-1)?.trimEnd();
  if (last?.endsWith(",")) out[out.length - 1] = last.slice(0, -1);
}

function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}
