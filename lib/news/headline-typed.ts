/** A headline as it can be typed: no keyboard has its curly quotation marks, and no page shows its double spaces. */
const typeable = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** Whether a headline was typed to confirm what is done to it: letter by letter, as far as a keyboard goes. */
export const isHeadlineTyped = (typed: string, headline: string): boolean =>
  typeable(typed) === typeable(headline);
