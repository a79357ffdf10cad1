// The words with which documents name their own parts, in English, German and French.

export type Label =
  | "headline"
  | "subheadline"
  | "summary"
  | "place"
  | "date"
  | "body"
  | "boilerplate"
  | "contact"
  | "note"
  | "embargo"
  | "language";

const NAMES: [Label, RegExp][] = [
  ["headline", /^(?:headline|head|title|titel|titre|schlagzeile|überschrift|suggested headline)$/i],
  [
    "subheadline",
    /^(?:sub-?\s?head(?:line|ing)?|sub-?\s?title|deck|standfirst|strap-?\s?line|untertitel|unterzeile|sous-titre)$/i,
  ],
  [
    "summary",
    /^(?:summary|abstract|in brief|synopsis|short version|zusammenfassung|kurzfassung|résumé|chapeau)$/i,
  ],
  ["place", /^(?:dateline|location|place|city|ort|lieu)$/i],
  ["date", /^(?:date|dated|release date|date of release|issued|issue date|datum|for release)$/i],
  ["body", /^(?:body|body text|main text|text|story|copy|full text|full story|release|body copy)$/i],
  [
    "boilerplate",
    /^(?:boiler-?\s?plate|company information|about us|about the organi[sz]ation|background on the organi[sz]ation|über uns|à propos(?: de nous)?)$/i,
  ],
  [
    "contact",
    /^(?:(?:for )?(?:(?:more|further|additional) )?(?:media|press|news|public relations|pr|information|editorial)?\s*(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|information|details|contact (?:details|information|person|for media)|desk|office)(?: (?:details|information|person))?|for (?:more|further|additional) (?:information|details),? ?(?:please )?(?:contact)?|contacts? for (?:the )?(?:media|press|editors|journalists)|press(?:e)?kontakt|pressestelle|ansprechpartner(?:in)?|medienkontakt|kontakt|contacts? presse|contact médias?|ends? contact)$/i,
  ],
  [
    "note",
    /^(?:notes? (?:to|for) (?:the )?(?:editors?|newsrooms?|journalists|desk)|editor[’']?s?[’']? notes?|hinweise? (?:an|für) die redaktion(?:en)?|note aux rédactions)$/i,
  ],
  [
    "embargo",
    /^(?:(?:under )?(?:strict )?embargo(?:ed)?(?: until| till)?|sperrfrist|sous embargo(?: jusqu[’']au)?|embargo jusqu[’']au)$/i,
  ],
  ["language", /^(?:language|sprache|langue)$/i],
];

const bare = (text: string) =>
  text
    .replace(/[:：\s]+$/, "")
    .replace(/^[\s•*–—-]+/, "")
    .trim();

/** What a text is the name of when it is nothing but a name: "Media contact:". */
export function labelOf(text: string): Label | null {
  const name = bare(text);
  if (name.length > 45) return null;
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

export type Labelled = {
  label: Label;
  rest: string /** Characters of text before the rest. */;
  length: number;
};

/** A text that begins with a name and a colon, or a line of its own: "Headline: Bakery opens". */
export function labelled(text: string): Labelled | null {
  const m = /^([^:：\n|]{2,45}?)\s*(?:[:：|]|\n)\s*/.exec(text);
  if (!m?.[1]) return null;
  const label = labelOf(m[1]);
  return label ? { label, rest: text.slice(m[0].length), length: m[0].length } : null;
}

/** Says what kind of paper it is and when it may be used at once; a date may follow. */
export const RELEASE_LABEL =
  /^[\s*•|–—-]*(?:(?:for|ready for) immediate (?:release|use|publication)|immediate release|(?:official )?(?:news|press|media) (?:release|statement|alert|advisory|information|notice)|(?:presse|medien)(?:mitteilung|information)|communiqué(?: de presse)?|zur sofortigen veröffentlichung|pour diffusion immédiate|media advisory|news)\b[\s*:.!|–—-]*/i;

/** Stands where the text ends. */
export const END_MARK =
  /^[\s*]*(?:#(?:\s*#){1,9}|[-–—\s]*\b30\b[-–—\s]*|[-–—\s*]*\b(?:ends?|ende|fin|end of (?:press |news |media )?release)\b[-–—\s*.]*|\*(?:\s*\*){2,9}|x{3,5}|~(?:\s*~){2,9})[\s*]*$/i;
/** The same at the end of a paragraph. */
export const END_MARK_AT_END = /\s*(?:#(?:\s?#){2,3}|[-–—]\s?30\s?[-–—]|[-–—]\s?ENDS?\s?[-–—])\s*$/;
