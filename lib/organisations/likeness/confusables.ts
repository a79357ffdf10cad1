// Letters that look like Latin ones, by the idea of UTS #39 (Unicode Security Mechanisms, §4 "Confusable Detection"):
// both texts are brought to one skeleton and compared. This table is our own and holds what is common in names:
// Cyrillic, Greek and Armenian look-alikes, letters with strokes and dots left out, and figures that stand for letters.

const PAIRS = `
  аa вb еe ёe зe кk мm нh оo рp сc тt уy хx іl їl јj ѕs һh ԁd ԍg ԛq ԝw ѵv ґr пn ьb шw щw эe гr лn иu
  αa βb γy εe ζz ηn ιl κk μm νv οo ρp τt υu χx ωw ϲc ϳj σo ςc
  աw եt հh ոn սu ցg օo զq
  ıl łl øo đd ðd ħh ŧt ŋn ſs ɑa ɡg ɩl ʋu ƒf ǀl ⅼl ⅰl ∂d ß$ æ& œ% þp
`;

const MAP = new Map<string, string>([
  ...PAIRS.trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [strange = "", latin = ""] = [...pair];
      return [strange, { $: "ss", "&": "ae", "%": "oe" }[latin] ?? latin];
    }),
]);

/** A text in lower-case Latin letters that look like its own; marks above and below letters are gone. */
export const latinLook = (text: string): string =>
  [...text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")]
    .map((letter) => MAP.get(letter) ?? letter)
    .join("");

const FIGURES: Record<string, string> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
};

/** A word in which figures stand for letters, with those letters; numbers by themselves stay numbers. */
export const withoutFigures = (word: string): string =>
  /[a-z]/.test(word) ? word.replace(/[0134578]/g, (figure) => FIGURES[figure] ?? figure) : word;

/** Letters that together, or in small type, look like another. */
export const blurred = (word: string): string =>
  word
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replace(/[ij|!]/g, "l");

/** Doubled letters once. */
export const pressed = (word: string): string => word.replace(/(\p{L})\1+/gu, "$1");
