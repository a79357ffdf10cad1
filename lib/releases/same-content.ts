import { type ReleaseContent, releaseDraft } from "./schema";
import { bodyText } from "./text";

/** Marks that mean something to a reader; what else an editor writes around its text does not. */
const MEANT = /^(a|b|strong|i|em|h2|h3|h4|li|blockquote|tr|td|th|sub|sup|br)$/;
const NAMES: Record<string, string> = { b: "strong", i: "em" };

/** The words of a body with the marks on them, however the markup around them was written. */
function bodyShape(html: string): string {
  const marked = html.replace(
    /<(\/?)([a-z0-9]+)\b([^<>]*)>/gi,
    (_, end: string, tag: string, rest: string) => {
      const name = tag.toLowerCase();
      if (!MEANT.test(name)) return "\n";
      const href = name === "a" && !end ? ` ${/\bhref="([^"]*)"/i.exec(rest)?.[1] ?? ""}` : "";
      return `\ue000${end}${NAMES[name] ?? name}${href}\ue001`;
    },
  );
  return bodyText(marked).replace(/\s*(\ue000[^\ue001]*\ue001)\s*/g, "$1");
}

const plain = (content: ReleaseContent) => JSON.stringify({ ...content, body: bodyShape(content.body) });

/** Whether two texts say the same, whatever markup the sanitiser settled on and however keys are ordered. */
export function sameContent(a: unknown, b: unknown): boolean {
  const [left, right] = [releaseDraft.safeParse(a), releaseDraft.safeParse(b)];
  return left.success && right.success && plain(left.data) === plain(right.data);
}
