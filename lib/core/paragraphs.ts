import { escapeText } from "./entities";

/** Plain text as paragraphs: an empty line ends one, a single line break is white space. */
export function paragraphs(text: string): string {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map((block) => `<p>${escapeText(block)}</p>`)
    .join("\n");
}

/**
 * Text that its sender calls plain text, where lines mean something: without empty lines each line is a
 * paragraph, unless the lines are of a typewriter's width and so were only wrapped.
 */
export function plainTextBody(text: string): string {
  if (/\n[ \t]*\r?\n/.test(text)) return paragraphs(text);
  const lines = text.trim().split(/\r?\n/);
  const wrapped = lines.slice(0, -1).every((line) => line.length >= 50 && line.length <= 90);
  return wrapped ? paragraphs(text) : paragraphs(lines.join("\n\n"));
}
