/** Whom the desk's list of people shows. */
export const PEOPLE_SHOWN = {
  desk: "The desk",
  all: "All accounts",
  suspended: "Suspended",
} as const;
export type PeopleShown = keyof typeof PEOPLE_SHOWN;
export type PeopleFilter = { show: PeopleShown; search: string; cursor?: string };

export const peopleShownOf = (text: string | undefined): PeopleShown =>
  text && Object.hasOwn(PEOPLE_SHOWN, text) ? (text as PeopleShown) : "desk";
