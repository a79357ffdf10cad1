// What a source of the starter list says of itself. Pure.

/** What a licence forbids or demands beyond the credit; shown as warnings before a source is added. */
export const CLAUSES = {
  noDerivatives: "No changes: the text is shown whole and as it is, or not at all.",
  nonCommercial: "Not for commercial use: ask first if your title sells advertising or subscriptions.",
  shareAlike: "What is made from it has to come under the same licence.",
  chosen: "Stories may be taken one by one, not all of them by a machine: it stays held for the desk.",
  counter: "Whoever shows the text has to include the publisher's counter; headline and excerpt need none.",
  picturesApart: "Pictures have rights of their own, which the licence does not cover.",
} as const;
export type Clause = keyof typeof CLAUSES;

export type StarterSource = {
  slug: string;
  name: string;
  url: string;
  homepage: string;
  /** BCP 47. */
  language: string;
  /** ISO 3166-1 alpha-2, "EU" and "UN" for what is of neither. */
  country: string;
  subject: Subject;
  /** As lib/wire/sources/licences.ts knows it. */
  licence: string;
  /** Where the terms stand. */
  terms: string;
  /** In one sentence. */
  termsWords: string;
  clauses: readonly Clause[];
  rights: "full" | "excerpt" | "headline";
  attribution: string;
  expireAfterHours: number | null;
  noIndex: boolean;
  intervalSeconds: number;
  /** Whether somebody has seen this address in use, and these terms in writing; neither was asked live. */
  confirmed: { address: boolean; terms: boolean };
};

export const SUBJECTS = {
  government: "Government",
  economy: "Economy and figures",
  science: "Science and space",
  health: "Health",
  weather: "Weather and hazards",
  justice: "Law and regulation",
  environment: "Environment",
  world: "World news",
  analysis: "Analysis and investigation",
} as const;
export type Subject = keyof typeof SUBJECTS;

type Needed = Pick<StarterSource, "slug" | "name" | "url" | "homepage" | "subject">;

/** The rest as most sources have it. Trust is never part of it: every source begins held for the desk. */
export const starter =
  (usual: Omit<StarterSource, keyof Needed>) =>
  (
    slug: string,
    name: string,
    url: string,
    homepage: string,
    subject: Subject,
    own: Partial<StarterSource> = {},
  ) => ({
    ...usual,
    slug,
    name,
    url,
    homepage,
    subject,
    ...own,
  });
