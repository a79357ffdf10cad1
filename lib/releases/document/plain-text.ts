import { escapeText } from "@/lib/core/entities";
import { type Block, block } from "./block";

const WIDTH = 60;

/** Plain text as blocks: an empty line ends one; a line break stays one unless the line was only wrapped there. */
export function plainBlocks(text: string): Block[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim())
    .map((part) => {
      const lines = part
        .trim()
        .split("\n")
        .map((line) => escapeText(line.trim()));
      const joined = lines.reduce(
        (all, line, i) => `${all}${(lines[i - 1]?.length ?? 0) > WIDTH ? " " : "<br>"}${line}`,
      );
      return block("paragraph", `<p>${joined}</p>`);
    });
}
