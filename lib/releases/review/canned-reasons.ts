// Sentences to the author, by the rule they rest on: each says what to do, so that it can be sent as it stands.

const REASONS: Record<string, readonly string[]> = {
  "headline-long": [
    "Please shorten the headline to what happened; the subheadline has room for the rest.",
    "Please leave figures and titles out of the headline and give them in the first sentence.",
  ],
  "headline-capitals": ["Please set the headline in ordinary letters, with capitals for names alone."],
  "headline-without-issuer": [
    "Please name your organisation in the headline or the subheadline.",
    "Please name in the headline whose news this is: readers meet it in lists, without the text.",
  ],
  "headline-full-stop": ["Please drop the full stop behind the headline."],
  "near-duplicate": [
    "We have this news already. Please say what has happened since, and begin with that.",
    "If something in the published text is wrong, please ask for a correction of it instead of sending it again.",
    "Somebody else has sent us the same text. Please tell us who wrote it and whether you may publish it.",
  ],
  "lead-long": [
    "Please split the first sentence: who did what, where and when. The rest can follow in sentences of its own.",
  ],
  "body-short": [
    "Please add why this matters and what happens next.",
    "Please add what a reader would ask: who is behind it, what it costs, and from when.",
  ],
  "summary-repeats-headline": ["Please let the summary say something that the headline does not."],
  "paragraph-long": ["Please break the long paragraph in two, with one thought in each."],
  "boilerplate-long": ["Please cut “about us” down to who you are, since when, where and for whom."],
  "exclamation-mark": ["Please replace the exclamation marks with full stops."],
  "repeated-punctuation": ["Please leave one mark at each of these places."],
  "direct-address": ["Please write of visitors, customers or residents instead of addressing the reader."],
  "first-person": [
    "Please write of your organisation by its name, outside of quotations.",
    "If these are somebody's words, please set them in quotation marks and name the person.",
  ],
  "hype-words": [
    "Please replace the praise with a fact: a figure, a date or a comparison that can be checked.",
    "Please give the source for this claim, or leave it out.",
  ],
  "weekday-contradicts-date": ["Please check the weekday and the date: the two do not belong together."],
  "wrong-zone-abbreviation": ["Please check the time zone: the abbreviation is not the one of that season."],
  "dateline-old": ["Please check the date of the dateline. If it is right, tell us why this is news today."],
  "embargo-short": ["Please move the embargo: the desk needs at least two hours to read the text."],
  "time-past": ["Please choose a time that lies ahead, or none to publish as soon as it is approved."],
  "event-past": [
    "Please check the year and the time zone: the event lies in the past.",
    "Please send a report of the event as news of another kind.",
  ],
  "missing-public-contact": ["Please add a contact whom readers may write to or call."],
  "contact-in-body": ["Please move the address and the number from the text into the contacts."],
  "quote-without-speaker": [
    "Please say who speaks, and what they do.",
    "Please name the speaker, or tell the same without quotation marks.",
  ],
  "phone-incomplete": ["Please give the telephone number with its area code."],
  "missing-alt-text": ["Please describe in a sentence what the picture shows."],
  "empty-alt-text": [
    "Please describe what is to be seen, instead of naming the file or repeating the caption.",
  ],
  "missing-credit": [
    "Please name who made the picture.",
    "Please confirm that you may have this picture published, and name whose it is.",
  ],
  "too-many-links": ["Please keep the links that prove something and drop the others."],
  "shortened-link": ["Please replace the shortened address with the one it leads to."],
  "bare-address": ["Please link the words that say what is there, instead of printing the address."],
  "ticker-unlisted": ["Please add the company's ticker to its field as well."],
  "legal-case-missing": ["Please name the court and the file number, so that we can check the case."],
  "event-details": ["Please say when the event ends and what it costs; “free” is a price too."],
  "language-mismatch": ["Please choose the language in which the text is written."],
  "unexplained-acronym": ["Please spell out the abbreviation where it comes first."],
  "unbalanced-marks": ["Please close the quotation marks or brackets, so that it is clear where they end."],
  "headline-repeated": ["Please remove the headline from the beginning of the text."],
  "subheadline-repeats-headline": ["Please use the subheadline for the second most important thing."],
  "repeated-word": ["Please remove the word that stands there twice."],
  "template-leftover": [
    "Please fill in or remove what is left of the template, and read the whole text once more.",
  ],
  "end-mark": ["Please remove the end mark."],
  "revision-leftover": ["Please remove the comments and tracked changes, and read the whole text once more."],
  "release-line": ["Please remove the line about its release: the time stands in its own field."],
};

/** The rules that there are sentences for. */
export const REASONED_RULES: readonly string[] = Object.keys(REASONS);

/** What may be asked of the author for a finding of this rule, the usual one first; none for an unknown rule. */
export const reasonsFor = (rule: string): readonly string[] =>
  (Object.hasOwn(REASONS, rule) ? REASONS[rule] : undefined) ?? [];

type Saved = { kind: "point" | "rejection"; rule: string; text: string };

/** The same with the desk's own replies: those of the rule, then those of none. Each sentence stands there once. */
export const sentencesFor = (rule: string, saved: readonly Saved[]): string[] => {
  const own = (of: string) =>
    saved.filter((each) => each.kind === "point" && each.rule === of).map((each) => each.text);
  return [...new Set([...reasonsFor(rule), ...(rule ? own(rule) : []), ...own("")])];
};
