const WEB = /^https?:$/;
const ALREADY_ABSOLUTE = /^https?:\/\/[^\s"'<>\\^`{|}\p{Cc}]+$/iu;

/** What needs no parsing to be known as absolute: a domain of letters, digits and hyphens below a top-level one. */
const PLAINLY_ABSOLUTE =
  /^https?:\/\/(?:(?!xn--)[a-z\d-]{1,63}\.){1,8}[a-z]{2,63}(?::\d{1,4})?(?:[/?#][\w\-.~!$&()*+,;=:@/?#%[\]]*)?$/;

/**
 * The absolute http(s) address meant by `href`, seen from `base`; "" when there is none (another scheme,
 * no base, not an address). An address that is absolute and clean already is kept to the letter.
 */
export function absoluteUrl(href: string, base = ""): string {
  const text = href.trim();
  if (text === "") return "";
  if (PLAINLY_ABSOLUTE.test(text)) return text;
  const url = parse(text, base);
  if (!url || !WEB.test(url.protocol) || url.hostname === "") return "";
  return ALREADY_ABSOLUTE.test(text) ? text : url.href;
}

/** As absoluteUrl, and mailto: addresses as they stand. */
export function linkTarget(href: string, base = ""): string {
  const text = href.trim();
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(text)) return text;
  return absoluteUrl(text, base);
}

function parse(text: string, base: string): URL | null {
  return URL.parse(text, base === "" ? undefined : base);
}
