import sanitizeHtml from "sanitize-html";
import { linkTarget } from "./absolute-url";
import { decodeEntities } from "./entities";
import { settleBlocks } from "./html-blocks";
import { nestsDeeperThan } from "./html-scan";
import { htmlToText } from "./html-text";
import { paragraphs } from "./paragraphs";
import { readRichText } from "./rich-text-read";
import { writeRichText } from "./rich-text-write";

export { htmlToText } from "./html-text";

const MAX_DEPTH = 400;

const KEPT =
  "p div h2 h3 h4 ul ol li blockquote a strong em br hr sub sup code pre table thead tbody tfoot tr th td caption";
/** Dropped with all they hold: what runs, what embeds, what is no text of the story. */
const DROPPED =
  "script style textarea option select button xmp iframe noscript noembed noframes object embed applet svg math template title audio video canvas";
/** Tags that only begin a new block; settleBlocks makes paragraphs of them. */
const BLOCKS =
  "address article aside body center dd details dl dt fieldset figcaption figure footer form header main nav section summary";
const RENAMED = {
  h1: "h2",
  h5: "h4",
  h6: "h4",
  b: "strong",
  i: "em",
  tt: "code",
  kbd: "code",
  samp: "code",
  dir: "ul",
  menu: "ul",
};

/** A header without words heads nothing (axe: empty-table-header): the corner of a table, as a plain cell. */
const EMPTY_HEADER = /<th\b([^>]*)>((?:\s|<hr>)*)<\/th>/g;

const transformTags: sanitizeHtml.IOptions["transformTags"] = {};
for (const [from, to] of Object.entries(RENAMED)) transformTags[from] = rename(to);
for (const from of BLOCKS.split(" ")) transformTags[from] = rename("div");

const options: sanitizeHtml.IOptions = {
  allowedTags: KEPT.split(" "),
  allowedAttributes: {
    a: ["href", "rel"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan", { name: "scope", values: ["row", "col", "rowgroup", "colgroup"] }],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  selfClosing: ["br", "hr"],
  nonTextTags: DROPPED.split(" "),
  parseStyleAttributes: false,
};

/**
 * Any HTML, or plain text, as HTML of a closed schema: paragraphs, headings h2–h4, lists, quotations,
 * tables, links (absolute http, https or mailto, rel="nofollow noopener"), strong, em, sub, sup, code, pre,
 * br, hr and no other attribute than colspan, rowspan and scope. The text stays as it was but for white
 * space; pictures, scripts, frames, forms' controls and vector graphics go with what they hold. Relative
 * links start from `baseUrl`, those to a place in the text itself from `pageUrl`.
 */
export function sanitizeBody(
  html: string,
  { baseUrl = "", pageUrl = baseUrl }: { baseUrl?: string; pageUrl?: string } = {},
): string {
  if (!/<[a-z!/?]/i.test(html)) return paragraphs(decodeEntities(html));
  // The parser below takes time with the square of the depth.
  if (nestsDeeperThan(html, MAX_DEPTH)) return paragraphs(htmlToText(html));
  const clean = sanitizeHtml(html, {
    ...options,
    transformTags: { ...transformTags, a: link(baseUrl, pageUrl), td: cell, th: cell },
  });
  return settleBlocks(clean).replace(EMPTY_HEADER, (_all, kept: string, blank: string) => {
    return `<td${kept.replace(/ scope="\w+"/, "")}>${blank}</td>`;
  });
}

/**
 * HTML, or plain text, in the closed schema of what is written here (rich-text.ts): what the editor accepts, and
 * exactly as the editor puts it out. Idempotent; every word that sanitizeBody keeps is kept.
 */
export const sanitizeText = (html: string): string => writeRichText(readRichText(sanitizeBody(html)));

function rename(tagName: string): sanitizeHtml.Transformer {
  return () => ({ tagName, attribs: {} });
}

/** A link that leads nowhere a reader may go is left bare, and settleBlocks keeps its words only. */
function link(baseUrl: string, pageUrl: string): sanitizeHtml.Transformer {
  return (_name, attribs) => {
    const written = attribs.href ?? "";
    const href = linkTarget(written, written.startsWith("#") ? pageUrl || baseUrl : baseUrl);
    const kept: sanitizeHtml.Attributes = href === "" ? {} : { href, rel: "nofollow noopener" };
    return { tagName: "a", attribs: kept };
  };
}

function cell(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const kept: sanitizeHtml.Attributes = {};
  for (const name of ["colspan", "rowspan"]) {
    const span = Number(attribs[name]);
    if (Number.isInteger(span) && span > 1 && span <= 100) kept[name] = String(span);
  }
  if (attribs.scope) kept.scope = attribs.scope.toLowerCase();
  return { tagName, attribs: kept };
}
