import { htmlToText } from "@/lib/core/html-text";

/** Whether a text already opens with its place, as an agency's own dateline does. */
const opensWith = (html: string, place: string) =>
  htmlToText(html.slice(0, 2_000)).toLocaleUpperCase().startsWith(place.toLocaleUpperCase());

const escapeText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * Sanitised HTML with the dateline run into its first paragraph: "RIVERBEND, Nov 26 (Agency) — …". A text
 * that brings its own dateline, or that does not begin with a paragraph, is left as it is.
 */
export function withDateline(
  html: string,
  { place, day, agency }: { place: string; day: string; agency: string },
): string {
  if (!place || !/^\s*<p>/.test(html) || opensWith(html, place)) return html;
  const source = agency ? ` (${escapeText(agency)})` : "";
  const head = `<span class="dateline"><b>${escapeText(place)}</b>${day ? `, ${escapeText(day)}` : ""}${source}</span> — `;
  return html.replace(/^\s*<p>/, () => `<p>${head}`);
}
