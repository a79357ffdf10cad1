import { decodeEntities } from "./entities";
import { FOREIGN, ForeignPart } from "./html-foreign";
import { scanHtml } from "./html-scan";

const SILENT = new Set(
  "script style textarea select template title noscript iframe object svg math xmp audio video canvas button".split(
    " ",
  ),
);
export const BREAKS = new Set(
  "address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul".split(
    " ",
  ),
);

/** The words of HTML: tags gone, entities decoded once, a new line for each block, cells apart by a space. */
export function htmlToText(html: string): string {
  if (!html.includes("<")) return decodeEntities(html).trim();
  const out: string[] = [];
  let silent = "";
  let foreign: ForeignPart | null = null;
  const boundary = (name: string) => {
    if (BREAKS.has(name)) out.push("\n");
  };
  scanHtml(html, {
    open(name) {
      if (foreign?.open(name)) {
        silent = "";
        foreign = null;
      }
      if (silent === "" && SILENT.has(name)) {
        silent = name;
        foreign = FOREIGN.has(name) ? new ForeignPart() : null;
      }
      if (name === "td" || name === "th") out.push(" ");
      boundary(name);
    },
    close(name) {
      foreign?.close(name);
      if (name === silent) {
        silent = "";
        foreign = null;
      }
      boundary(name);
    },
    closedItself(name) {
      // A stroke ends svg and math; any other element of HTML stays open all the same.
      if (name === silent && foreign) {
        silent = "";
        foreign = null;
      } else foreign?.close(name);
    },
    text(text) {
      if (silent === "") out.push(text);
    },
  });
  const lines = out.join("").split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
