/** Which organisations the desk's list shows. */
export const SHOWN = {
  all: "All",
  alarms: "Alarms open",
  unproved: "Nothing proved",
  new: "New this month",
  suspended: "Suspended",
} as const;
export type Shown = keyof typeof SHOWN;

export type OrganisationFilter = { show: Shown; search: string; cursor?: string };

export const shownOf = (text: string | undefined): Shown =>
  text && Object.hasOwn(SHOWN, text) ? (text as Shown) : "all";
