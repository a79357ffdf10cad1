import { escapeHtml } from "@/lib/core/escape";
import { htmlToText } from "@/lib/core/html-text";

/** Whether a text brings its own dateline: it opens with the place, and a dash follows soon (AP style). */
function opensWith(html: string, place: string): boolean {
  const text = htmlToText(html.slice(0, 2_000));
  if (!text.toLocaleUpperCase().startsWith(place.toLocaleUpperCase())) return false;
  return /^[^\n—–]{0,70}?\s?(—|–|--| - )/.test(text.slice(place.length));
}

/**
 * Sanitised HTML with the dateline run into its first paragraph: "RIVERBEND, Nov 26 (Agency) — …". A text
 * that brings its own dateline, or that does not begin with a paragraph, is left as it is.
 */
export function withDateline(
  html: string,
  { place, day, agency }: { place: string; day: string; agency: string },
): string {
  if (!place || !/^\s*<p>/.test(html) || opensWith(html, place)) return html;
  const source = agency ? ` (${escapeHtml(agency)})` : "";
  const head = `<span class="dateline"><b>${escapeHtml(place)}</b>${day ? `, ${escapeHtml(day)}` : ""}${source}</span> — `;
  return html.replace(/^\s*<p>/, () => `<p>${head}`);
}
