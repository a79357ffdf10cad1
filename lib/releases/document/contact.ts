import type { ReleaseContent } from "../schema";

type Contact = ReleaseContent["contacts"][number];

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
const PHONE =
  /(?<![\p{L}\p{N}/-])(?:\+|00)?\(?\d[\d\s()./–-]{5,22}\d(?:\s?(?:ext\.?|x|extension|durchwahl|poste)\s?\d{1,6})?(?![\p{L}\p{N}])/iu;
const URL_LIKE = /\b(?:https?:\/\/|www\.)\S+/i;
const DETAIL_LABEL =
  /^(?:e-?\s?mail(?: address)?|mail|phone(?: number)?|tel(?:ephone|efon|éphone)?|mobile?|cell(?: ?phone)?|office|direct|fax|handy|mobil|portable|courriel|web(?:site)?|t|m|e|p|o|c|f|w|name|contact(?: name| person)?|title|role|position|job title|organi[sz]ation|company|address|call|or|at|und|oder|and|out of hours)\.?$/i;
const NAME =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev|Fr|Sr|Sir|Dame|Herr|Frau|Mme|M)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|del|der|den|van|von|la|le|bin|al|el|y|ap)){1,4}$/u;
const ROLE =
  /\b(?:director|manager|officer|head|chief|president|chair(?:man|woman|person)?|spokes\w+|communications?|press|media|relations|marketing|editor|coordinator|secretary|coach|owner|founder|assistant|partner|leiter(?:in)?|sprecher(?:in)?|chargée?|responsable|dean|trustee|department|office|public|team)\b/i;
const ROLE_WITH_PREFIX = /^(?:name|contact(?: name| person)?|ansprechpartner(?:in)?)\s*[:：]\s*/i;

/** Roles that may be surnames too, so that they tell nothing about where a name ends. */
const MORE_ROLES =
  /\b(?:ceo|cfo|coo|pr|curator|treasurer|mayor|vicar|clerk|engineer|consultant|executive|principal|professor|teacher|organi[sz]er|captain|councillor|volunteer|producer|librarian|agent|advis[eo]r|administrator|leader|member|staff|desk|affairs|inquiries|enquiries)\b/i;
const FIRM =
  /\b(?:works|trust|ltd|limited|inc|llc|plc|gmbh|company|co|corp|corporation|group|council|college|school|university|club|society|association|foundation|museum|church|institute|cent(?:re|er)|hospital|bakery|brewery|farm|festival|library|theat(?:re|er)|agency|services|solutions|systems|instruments|industries|partners|publishing|verlag|verein|stiftung)\b/i;
const isPerson = (text: string): boolean => isName(text) && !FIRM.test(text);
const isRole = (text: string): boolean => ROLE.test(text) || MORE_ROLES.test(text) || /^\p{Ll}/u.test(text);

/** Whether a line holds an address, a number or a website: the hard parts of a contact. */
export const hasDetail = (text: string): boolean =>
  hasAddress(text) || (text.length < LONGEST && URL_LIKE.test(text));
export const hasAddress = (text: string): boolean =>
  text.length < LONGEST && (EMAIL.test(text) || isPhone(text));
export const isName = (text: string): boolean => NAME.test(text.trim()) && !ROLE.test(text);

/** No line of a contact is longer; what is longer is text. */
const LONGEST = 1000;

const digits = (text: string) => text.replace(/\D/g, "").length;
function isPhone(text: string): boolean {
  const found = PHONE.exec(text)?.[0] ?? "";
  return (
    digits(found) >= 7 &&
    digits(found) <= 18 &&
    !/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{4}$|^\d{4}\s?[–-]\s?\d{4}$/.test(found.trim())
  );
}

const split = (line: string): string[] =>
  line
    .split(
      /\s*[|•·;\t]\s*|\s+[–—/]\s+|,\s+(?!(?:Inc|Ltd|LLC|Jr|Sr|PhD|MD|APR)\b)|\s+-\s+|\s+(?:or|oder|ou)\s+/,
    )
    .map((part) => part.trim())
    .filter(Boolean);

type Person = { name: string; also: string[]; emails: string[]; phones: string[] };
export type ContactsRead = {
  contacts: Contact[] /** Words of the lines that no field of a contact holds. */;
  rest: string[];
};

/** Email, phone and website out of a text, and what is left of it without their labels. */
function details(text: string, person: Person): { left: string; sites: string[] } {
  let left = text;
  const sites: string[] = [];
  for (let m = EMAIL.exec(left); m; m = EMAIL.exec(left)) {
    person.emails.push(m[0].replace(/\.$/, ""));
    left = left.replace(m[0], " ");
  }
  for (let m = URL_LIKE.exec(left); m; m = URL_LIKE.exec(left)) {
    sites.push(m[0]);
    left = left.replace(m[0], " ");
  }
  while (isPhone(left)) {
    const found = (PHONE.exec(left) as RegExpExecArray)[0];
    person.phones.push(found.trim());
    left = left.replace(found, " ");
  }
  const kept = left
    .replace(/[()<>[\]]/g, " ")
    .split(/[\s]*[:：][\s]*|\s{2,}/)
    .map((part) => part.replace(/^[\s,.;–—-]+|[\s,;–—-]+$/g, ""))
    .filter((part) => part && !DETAIL_LABEL.test(part));
  return { left: kept.join(" "), sites };
}

const CALL =
  /^(?:please )?(?:(?:for|um|pour) [^,:]{0,60}[,:]?\s*)?(?:please\s+)?(?:contact|call|email|write to|reach)\s+|\b(?:please|by (?:phone|email)|at|on|via|under|call|email|or)\s*$/gi;

/** The people of a contact block, given its lines without the block's own label. */
export function readContacts(lines: string[]): ContactsRead {
  const people: Person[] = [];
  const rest: string[] = [];
  const begin = (): Person => {
    const person = { name: "", also: [], emails: [], phones: [] };
    people.push(person);
    return person;
  };
  for (const line of lines) {
    for (const part of split(line.replace(ROLE_WITH_PREFIX, ""))) {
      let person = people.at(-1) ?? begin();
      const probe: Person = { name: "", also: [], emails: [], phones: [] };
      const { left, sites } = details(part, probe);
      const words = left.replace(CALL, " ").replace(/\s+/g, " ").trim();
      if (words && isName(words) && person.name && (person.emails.length || person.phones.length))
        person = begin();
      if (words && !person.name && (isName(words) || words.split(" ").length <= 6)) person.name = words;
      else if (words) person.also.push(words);
      if (probe.emails.length && person.emails.length && person.name === "") person = begin();
      person.emails.push(...probe.emails);
      person.phones.push(...probe.phones);
      rest.push(...sites);
    }
  }
  return {
    contacts: people
      .filter((each) => each.name || each.emails.length || each.phones.length)
      .map((each, _, all) => toContact(each, rest, all.length > 1)),
    rest,
  };
}

function toContact(person: Person, rest: string[], oneOfMany: boolean): Contact {
  // A name that reads like a role stands first only where the block was written the other way round.
  const named = person.also.findIndex(isPerson);
  const parts =
    !isPerson(person.name) && named >= 0
      ? [person.also[named] as string, person.name, ...person.also.filter((_, i) => i !== named)]
      : [person.name, ...person.also];
  let name = "";
  for (const part of parts.filter(Boolean)) {
    const next = name ? `${name}, ${part}` : part;
    // A person's name takes a role with it; whom they work for is told elsewhere in a release.
    const joins = !name || !isPerson(parts[0] as string) || isRole(part);
    if (joins && next.length <= 120) name = next;
    else rest.push(oneOfMany ? `${part} (${parts[0]})` : part);
  }
  let phone = "";
  for (const part of person.phones) {
    const next = phone ? `${phone} / ${part}` : part;
    if (next.length <= 60) phone = next;
    else rest.push(part);
  }
  const [email = "", ...more] = person.emails;
  rest.push(...more);
  return { name, email, phone, public: false };
}
