import { decodeEntities } from "./entities";
import { scanHtml } from "./html-scan";

const SILENT = new Set(
  "script style textarea select template title noscript iframe object svg math xmp audio video canvas button".split(
    " ",
  ),
);
/** Empty when their tag ends in a stroke; any other element of HTML stays open all the same. */
const FOREIGN = new Set(["svg", "math"]);
const BREAKS = new Set(
  "address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul".split(
    " ",
  ),
);

/** The words of HTML: tags gone, entities decoded once, a new line for each block, cells apart by a space. */
export function htmlToText(html: string): string {
  if (!html.includes("<")) return decodeEntities(html).trim();
  const out: string[] = [];
  let silent = "";
  const boundary = (name: string) => {
    if (BREAKS.has(name)) out.push("\n");
  };
  scanHtml(html, {
    open(name) {
      if (silent === "" && SILENT.has(name)) silent = name;
      if (name === "td" || name === "th") out.push(" ");
      boundary(name);
    },
    close(name) {
      if (name === silent) silent = "";
      boundary(name);
    },
    closedItself(name) {
      if (name === silent && FOREIGN.has(name)) silent = "";
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
