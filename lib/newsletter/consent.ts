// What people agree to, in the words they see. A change of the words is a change of what later subscribers agreed to.

/** How a consent was given or taken back. */
export const MEANS = {
  link: "confirmed by a link in a mail",
  page: "on the page behind a link in a mail",
  one_click: "by the mail program's own button (RFC 8058)",
  complaint: "by calling a letter unwanted in the mail program",
  second_thoughts: "taken back on the page that said goodbye",
} as const;
export type Means = keyof typeof MEANS;

/** What stands beside the button of a form, and is kept with the consent. */
export const consentWording = (titleName: string): string =>
  `${titleName} will mail this address its daily email until you unsubscribe, which every letter lets you do with one click. Opening and reading are not watched, and nobody else gets the address.`;

/** The same for what is told at once, where that was asked for. */
export const breakingWording = (perDay: number): string =>
  `Breaking news and alerts as well, at most ${perDay === 1 ? "once" : `${perDay} times`} a day.`;
