import { linkTarget } from "@/lib/core/absolute-url";
import { isShortened } from "./rules/links";

/** What somebody types into a link, as an address: a bare domain is meant to be https. "" when it is none. */
export function linkFrom(typed: string): string {
  const text = typed.trim();
  if (/^[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return `mailto:${text}`;
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? linkTarget(`https://${text}`) : linkTarget(text);
}

/** What to consider about an address that is valid; nothing for most. */
export function linkAdvice(typed: string): string | undefined {
  const address = linkFrom(typed);
  if (!address) return undefined;
  if (isShortened(address))
    return "A shortened address hides where it leads, and may end: give the full one.";
  if (address.startsWith("http:")) return "This address is not encrypted: use https if the site has it.";
  return undefined;
}
