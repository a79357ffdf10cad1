// What of a story is compared: the words that carry it, by their stems, and among them the names and figures.

const STOP = new Set(
  "about above according after again against all along also although always among and announced announces another any are around ask asked because been before began being below between both but call called came can cannot come could day days did does doing done down during each either else even ever every few first for from further gave get give given goes going good great had has have having her here hers him his how however i if in inc including into is it its just last later least less like ltd made make makes many may me might more most much must my near nearly need new next no nor not now of off on once one only or other our out over own part per plans press put rather release said same say says second several shall she should since so some still such take taken than that the their them then there these they this those though three through thus to today together told too took toward two under until up upon us use used very was way we week well went were what when where whether which while who whom whose why will with within without would year years yet you your der die das und oder ein eine einer eines einem einen ist sind war nicht mit von vom für auf aus bei nach über unter auch als wird werden wurde sich dass dem den des im zum zur les des une est dans pour avec sur par que qui aux plus sont ses son leur cette het een van voor niet zijn wordt ook maar naar door deze die dat los las una por con para que del como más sus".split(
    " ",
  ),
);
/** Written with a capital, and yet no name of anything in the news. */
const CALENDAR = new Set(
  "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split(
    " ",
  ),
);

const TOKEN =
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+(?:[.,:-]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu;
const YEAR = /^(?:19|20)\d\d$/;
const LEAD_WORDS = 60;
/** More than the longest release has; a text that never ends costs no more than that. */
const MOST = 1500;

const ASCII = /^[\x20-\x7e]*$/;
/** Without accents, in small letters. Most words have none to lose, and are spared the search for them. */
const plain = (word: string) =>
  (ASCII.test(word) ? word : word.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();

/** A crude stem, good enough to see “opens” and “opening” as one, in any language written with letters. */
function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ings?|edly|ed|ies|ers?|es|en|ly|s|e|y)$/, "").slice(0, 8);
}

/** FNV-1a, as a signed 32-bit integer. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

export type StoryWords = {
  /** Hashes of the stems of all words that carry meaning, each once, in the order of the text. */
  words: number[];
  /** Those of them that are names and figures. */
  names: number[];
  /** How many of `words`, from the first, make up the lead: sixty or so. */
  lead: number;
};

const CAPITAL = /^\p{Lu}/u;
/** Whether a word opens a sentence or a quotation, by what stands between it and the word before. */
const opens = (paragraph: string, since: number, at: number): boolean =>
  since === 0 || /[.!?:]["”’»)]*\s|["“„«]$/.test(paragraph.slice(since, at));

/** Reads paragraphs; words of `issuer` count as words, never as names. */
export function wordsOf(paragraphs: string[], issuer: string): StoryWords {
  const ignored = new Set((issuer.match(TOKEN) ?? []).map((each) => stem(plain(each))));
  const words = new Set<number>();
  const names = new Set<number>();
  let lead = 0;
  for (const paragraph of paragraphs) {
    let last = 0;
    for (const match of paragraph.matchAll(TOKEN)) {
      if (words.size >= MOST) break;
      const [token] = match;
      const since = last;
      last = match.index + token.length;
      const figure = /^\p{N}/u.test(token);
      const word = figure ? token.replace(/(?<=\d),(?=\d{3})/g, "") : plain(token);
      if (STOP.has(word) || (!figure && word.length < 3 && !/\p{Script=Han}/u.test(word))) continue;
      const stemmed = figure ? word : stem(word);
      const hash = hashOf(stemmed);
      words.add(hash);
      const named = figure
        ? !YEAR.test(word)
        : CAPITAL.test(token) && !CALENDAR.has(word) && !opens(paragraph, since, match.index);
      if (named && !ignored.has(stemmed)) names.add(hash);
    }
    if (words.size <= LEAD_WORDS) lead = words.size;
  }
  return { words: [...words], names: [...names], lead: lead || Math.min(LEAD_WORDS, words.size) };
}
