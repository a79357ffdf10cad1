// From the fields of a form to what was chosen on it. Fields may be anything: forms are sent by strangers.
import { BREAKING_MOST, MOST_ALERT_SEARCHES, type Preferences, preferences, WEEK, WEEKDAYS } from "./schema";

/** A search field takes so many characters. */
export const LONGEST_SEARCH = 200;

const number = (text: string | null) => (text !== null && /^\d{1,2}$/.test(text) ? Number(text) : undefined);

function daysOf(fields: URLSearchParams): number[] {
  const which = fields.get("days");
  if (which === "weekdays") return [...WEEKDAYS];
  if (which === "chosen") return fields.getAll("day").map((day) => number(day) ?? 0);
  return [...WEEK];
}

/** What somebody wants to be told of at once; of organisations only those they follow. */
function alertsOf(fields: URLSearchParams, { sections }: { sections: { slug: string }[] }) {
  const followed = new Set(fields.getAll("newsroom"));
  const ticked = new Set(fields.getAll("alert-section"));
  const wanted = {
    alertBreaking: fields.get("breaking") !== null,
    alertNewsrooms: fields.getAll("alert-newsroom").filter((slug) => followed.has(slug)),
    alertSections: sections.map(({ slug }) => slug).filter((slug) => ticked.has(slug)),
    alertSearches: fields
      .getAll("alert-search")
      .map((text) => text.trim().slice(0, LONGEST_SEARCH))
      .filter(Boolean),
  };
  const anything = Object.values(wanted).some((each) => (Array.isArray(each) ? each.length > 0 : each));
  const most = Math.min(Math.max(number(fields.get("breaking-most")) ?? 1, 1), BREAKING_MOST);
  return { ...wanted, breakingPerDay: anything ? most : 0 };
}

/** What a form says of preferences, still to be parsed by `preferences`; `offered` are the sections there are. */
export const chosenOn = (
  fields: URLSearchParams,
  title: { timeZone: string; sections: { slug: string }[] },
) => ({
  sections: sectionsOf(fields, title),
  places: (fields.get("places") ?? "")
    .split(/[,;\n]/)
    .map((place) => place.trim())
    .filter(Boolean),
  newsrooms: fields.getAll("newsroom").filter(Boolean),
  days: daysOf(fields),
  ...(fields.get("hour") === null ? {} : { hour: number(fields.get("hour")) ?? -1 }),
  timeZone: fields.get("zone") ?? title.timeZone,
  ...alertsOf(fields, title),
});

/** Every section is the same as none: a section that is added later belongs to "everything". */
function sectionsOf(fields: URLSearchParams, { sections }: { sections: { slug: string }[] }): string[] {
  const chosen = new Set(fields.getAll("section"));
  const known = sections.map(({ slug }) => slug).filter((slug) => chosen.has(slug));
  return known.length === sections.length ? [] : known;
}

type Chosen = ReturnType<typeof chosenOn>;

/**
 * What a refused form shows again: all that was chosen on it, save what cannot be shown, which stays as it was. Days
 * that were not chosen are shown as none, searches as they were typed.
 */
export function shownAgain(chosen: Chosen, before: Preferences): Preferences {
  const shown: Record<string, unknown> = { ...before, days: [] };
  for (const [field, value] of Object.entries(chosen)) {
    const parsed = preferences.shape[field as keyof Preferences].safeParse(value);
    if (parsed.success) shown[field] = parsed.data;
  }
  const alertSearches = chosen.alertSearches.slice(0, MOST_ALERT_SEARCHES);
  return { ...(shown as Preferences), alertSearches };
}

/**
 * What a form shows of what a link suggests: an organisation to follow, a search to be told of. It is chosen by who sends
 * the form and by nobody else; what could not be chosen is left out.
 */
export function withAsked(chosen: Preferences, query: URLSearchParams): Preferences {
  const add = <T extends "newsrooms" | "alertSearches">(field: T, more: string | null) => {
    const parsed = preferences.shape[field].safeParse([...chosen[field], ...(more ? [more] : [])]);
    return parsed.success ? parsed.data : chosen[field];
  };
  return {
    ...chosen,
    newsrooms: add("newsrooms", query.get("newsroom")),
    alertSearches: add("alertSearches", query.get("search")?.slice(0, LONGEST_SEARCH) ?? null),
  };
}

/** A field that people never see: who fills it in is no person. */
export const TRAP = "website";
export const isTrapped = (fields: URLSearchParams): boolean => Boolean(fields.get(TRAP));
