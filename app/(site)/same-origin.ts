/**
 * Whether a form was sent from a page of ours. Pages for everybody are kept and carry no token of a visitor's; browsers
 * say themselves where a POST comes from (Fetch Metadata; the Origin header where that is not sent, RFC 6454 §7). Who
 * sends neither is no browser that somebody could have misled.
 */
export function cameFromHere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (!origin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
