/** Which organisations the desk's list shows. */
export const SHOWN = {
  all: "All",
  alarms: "Alarms open",
  unproved: "Nothing proved",
  new: "New this month",
  suspended: "Suspended",
} as const;
export type Shown = keyof typeof SHOWN;

/** What the list says when it has nothing to show. */
export const NONE_SHOWN: Record<Shown, string> = {
  all: "No organisation has signed up yet.",
  alarms:
    "No look-alike alarm is open. One is raised when an organisation takes a name or website like another’s.",
  unproved: "Every organisation has proved something about itself.",
  new: "No organisation has signed up this month.",
  suspended: "No organisation is suspended.",
};

export type OrganisationFilter = { show: Shown; search: string; cursor?: string };

export const shownOf = (text: string | undefined): Shown =>
  text && Object.hasOwn(SHOWN, text) ? (text as Shown) : "all";
