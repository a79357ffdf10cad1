import { parse } from "tldts";

/** Mail providers where anybody may have an address: it says nothing about an organisation. */
const FREE_MAIL = new Set(
  `aol.com bluewin.ch btinternet.com comcast.net duck.com email.com fastmail.com fastmail.fm free.fr freenet.de
  gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com hotmail.co.uk hotmail.com hotmail.de hotmail.fr
  icloud.com inbox.com laposte.net libero.it live.co.uk live.com mac.com mail.com mail.ru mailbox.org me.com msn.com
  naver.com orange.fr outlook.com outlook.de posteo.de proton.me protonmail.com pm.me qq.com rocketmail.com sbcglobal.net
  seznam.cz t-online.de tuta.com tutanota.com verizon.net virgilio.it wanadoo.fr web.de wp.pl yahoo.ca yahoo.co.uk
  yahoo.com yahoo.de yahoo.fr yandex.com yandex.ru ymail.com zoho.com 126.com 163.com`.split(/\s+/),
);

/** Whether anybody may have an address at this domain. */
export const isFreeMail = (domain: string): boolean =>
  FREE_MAIL.has(domain) || FREE_MAIL.has(registrable(domain));

/**
 * A domain as it is compared and proved: lower case, ASCII form (UTS #46, as the URL standard applies it), without
 * "www." and whatever of a web address stands around it. Null for what nobody can hold: public suffixes
 * (publicsuffix.org, private section included), single labels and IP addresses.
 */
export function domainOf(typed: string): string | null {
  const text = typed.trim().replace(/\.$/, "");
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/[\s@\\]/.test(text) || !URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/\.$/, "");
  const bare = /^www\.[^.]+\.[^.]/.test(host) ? host.slice(4) : host;
  const parsed = parse(bare, { allowPrivateDomains: true });
  if (parsed.isIp || !parsed.domain || bare.length > 253) return null;
  const labels = bare.split(".");
  return labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)) ? bare : null;
}

/** The domain of a mailbox, by the same rules; "www." in it is refused: who reads mail there may not at the domain. */
export function domainOfAddress(address: string): string | null {
  const host = address.slice(address.lastIndexOf("@") + 1);
  return /^www\./i.test(host) ? null : domainOf(host);
}

/** The part of a domain that somebody registers: "example.org" of "press.example.org". */
export const registrable = (domain: string): string =>
  parse(domain, { allowPrivateDomains: true }).domain ?? domain;

/** The name somebody chose when registering: "example" of "press.example.org". */
export const chosenName = (domain: string): string =>
  parse(domain, { allowPrivateDomains: true }).domainWithoutSuffix ?? domain;
