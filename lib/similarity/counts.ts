import { newsParagraphs } from "./story";

/**
 * Words that turn a report into another though all else stays: written-out numbers and denials, in the languages the
 * comparison knows best. They are too common to say what a text is about, and are left out there (words.ts).
 */
const DECISIVE = new Set(
  "no not never none without half twice zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen first second third fourth fifth kein keine keinen nicht nie ohne zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend pas jamais sans deux trois quatre cinq sept huit neuf dix onze douze cent mille sin nunca dos tres cuatro cinco seis siete ocho nueve diez cien mil geen niet nooit zonder twee drie vijf zes zeven acht negen tien honderd duizend".split(
    " ",
  ),
);

/** The decisive words of a text's news, in their order, hyphens read as spaces (“forty-two”). */
const decisiveIn = (html: string): string =>
  (
    newsParagraphs(html)
      .join(" ")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
    .filter((word) => DECISIVE.has(word))
    .join(" ");

/** Whether two texts that are copies otherwise also count and deny the same. */
export const sameCounts = (a: string, b: string): boolean => decisiveIn(a) === decisiveIn(b);
