import { chosenName, domainOf, registrable } from "../identity/domain";
import { blurred, latinLook, withoutFigures } from "./confusables";

/** What says how a firm is made up, not which one it is. */
const LEGAL = new Set(
  `ab ag as asa bv bvba co company corp corporation cv doo eg ek ev eurl gbr gmbh inc incorporated kft kg kk lc limited
  llc llp lp ltd mbh nv ohg oy oyj plc pllc pte pty public pvt sa sarl sas sasu se sl slu snc spa spol srl sro stiftung
  ug zoo gesellschaft association assn society foundation trust group holding holdings international intl
  official`.split(/\s+/),
);
const ARTICLES = new Set(
  "a an and at by de der des di die das el et for i il in la las le les los of on the und y".split(" "),
);

/** Sites on which anybody may have a page: they say nothing about an organisation. */
const SHARED_SITES = new Set(
  `bsky.app discord.gg eventbrite.com facebook.com fb.com github.com gitlab.com google.com instagram.com issuu.com
  linkedin.com linktr.ee mastodon.social medium.com meetup.com notion.site patreon.com pinterest.com soundcloud.com
  substack.com t.me threads.net tiktok.com tripadvisor.com twitter.com vimeo.com wikipedia.org wixsite.com wordpress.com x.com xing.com yelp.com
  youtu.be youtube.com`.split(/\s+/),
);

/** What two names or domains are compared by: letters, and the numbers in them, which have to be the same. */
export type Skeleton = { letters: string; numbers: string };

const LETTERS_MAX = 40;

/** A name by what it looks like: without legal forms, articles, marks, spaces, case and figures for letters. */
export function nameSkeleton(name: string): Skeleton {
  const words = latinLook(name)
    .replace(/['’`´.]/g, "")
    .split(/[^\p{L}\p{N}|!$@]+/u)
    .map((word) => word.replaceAll("$", "s").replaceAll("@", "a"))
    .filter(Boolean);
  const telling = words.filter((word) => !LEGAL.has(word) && !ARTICLES.has(word));
  const kept = telling.length ? telling : words;
  return {
    letters: blurred(
      kept
        .filter((word) => !/^\d+$/.test(word))
        .map(withoutFigures)
        .join(""),
    ).slice(0, LETTERS_MAX),
    numbers: kept.filter((word) => /^\d+$/.test(word)).join("-"),
  };
}

/** The name somebody registered, by what it looks like, whatever stands before or behind it; null for shared sites. */
export function domainSkeleton(address: string): (Skeleton & { domain: string }) | null {
  const host = domainOf(address);
  if (!host) return null;
  const domain = registrable(host);
  if (SHARED_SITES.has(domain)) return null;
  const shown = unicodeOf(chosenName(host));
  const word = latinLook(shown).replace(/[^\p{L}\p{N}]/gu, "");
  return { letters: blurred(withoutFigures(word)).slice(0, LETTERS_MAX), numbers: "", domain };
}

/** An "xn--" label in the letters that people see (RFC 3492, decoding). */
export function unicodeOf(label: string): string {
  if (!label.startsWith("xn--")) return label;
  const text = label.slice(4);
  const cut = text.lastIndexOf("-");
  const out = cut > 0 ? [...text.slice(0, cut)].map((c) => c.codePointAt(0) as number) : [];
  let [n, i, bias] = [128, 0, 72];
  for (let at = cut > 0 ? cut + 1 : 0; at < text.length; ) {
    const before = i;
    for (let weight = 1, k = 36; ; k += 36) {
      const code = text.charCodeAt(at++);
      const digit = code >= 97 && code <= 122 ? code - 97 : code >= 48 && code <= 57 ? code - 22 : 36;
      if (digit >= 36) return label;
      i += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = out.length + 1;
    let delta = Math.floor((i - before) / (before === 0 ? 700 : 2));
    delta += Math.floor(delta / length);
    let k = 0;
    for (; delta > 455; k += 36) delta = Math.floor(delta / 35);
    bias = k + Math.floor((36 * delta) / (delta + 38));
    n += Math.floor(i / length);
    if (n > 0x10ffff) return label;
    out.splice(i % length, 0, n);
    i = (i % length) + 1;
  }
  return String.fromCodePoint(...out);
}
