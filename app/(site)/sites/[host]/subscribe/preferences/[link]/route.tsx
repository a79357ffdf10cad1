import { fieldsOf } from "@/app/(site)/form-fields";
import { deadLinkPage, type Personal, personal, personalPage, seeOther } from "@/app/(site)/personal";
import { Preferences, type PreferencesState } from "@/components/newsletter/preferences";
import { DomainError, invalid } from "@/lib/core/errors";
import { daily } from "@/lib/core/paths";
import { takePoint } from "@/lib/core/rate-limit";
import { savePreferences } from "@/lib/newsletter/commands";
import { newsroomsToFollow, newsroomToFollow } from "@/lib/newsletter/follow";
import { chosenOn, shownAgain, withAsked } from "@/lib/newsletter/form";
import { countsClicks } from "@/lib/newsletter/letter/follow-link";
import { linkOf } from "@/lib/newsletter/links";
import { subscriberBehind } from "@/lib/newsletter/queries";
import { preferences } from "@/lib/newsletter/schema";
import { newsroomNames } from "@/lib/organisations/newsroom";

const LONGEST_NAME = 200;

type Params = { host: string; link: string };

async function show(
  { edition, params: { link }, now }: Personal<Params>,
  { status, ...more }: Partial<PreferencesState> & { status?: number } = {},
): Promise<Response> {
  const subscriber = await subscriberBehind("preferences", link, now);
  if (subscriber?.publicationId !== edition.title.id) return deadLinkPage(edition);
  const chosen = more.chosen ?? subscriber.preferences;
  const state: PreferencesState = {
    link,
    leave: linkOf("leave", subscriber.id, now),
    clicks: await countsClicks(edition.title.id),
    subscriber,
    followed: await newsroomNames(chosen.newsrooms),
    zones: [...new Set([chosen.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort(),
    ...more,
    chosen,
  };
  const title = state.message ? "Not saved yet: your daily email" : "Your daily email";
  return personalPage(edition, { title, main: <Preferences edition={edition} state={state} />, status });
}

/** What a subscriber gets, as it is now; with what a mail's link suggests to add, which is not saved by looking. */
export const GET = personal<Params>(async (visit) => {
  const query = new URL(visit.request.url).searchParams;
  const subscriber = await subscriberBehind("preferences", visit.params.link, visit.now);
  if (!subscriber) return deadLinkPage(visit.edition);
  return show(visit, {
    saved: query.has("saved"),
    chosen: withAsked(subscriber.preferences, query),
  });
});

async function save({ edition, params: { link }, now }: Personal<Params>, fields: URLSearchParams) {
  const parsed = preferences.safeParse(chosenOn(fields, edition.title));
  if (!parsed.success) throw invalid(parsed.error);
  const follow = fields.get("follow")?.trim().slice(0, LONGEST_NAME);
  const added = follow ? [await newsroomToFollow(edition.title.id, follow, now)] : [];
  const newsrooms = [...new Set([...parsed.data.newsrooms, ...added])];
  const version = Number(fields.get("version"));
  await savePreferences(link, { ...parsed.data, newsrooms, version }, now);
}

/** The form with what was chosen on it, and organisations found by what was typed. */
async function again(
  visit: Personal<Params>,
  fields: URLSearchParams,
  more: Pick<PreferencesState, "message" | "issues"> & { status?: number } = {},
): Promise<Response> {
  const stored = await subscriberBehind("preferences", visit.params.link, visit.now);
  if (!stored) return deadLinkPage(visit.edition);
  const follow = (fields.get("follow") ?? "").trim().slice(0, LONGEST_NAME);
  const found = follow ? await newsroomsToFollow(visit.edition.title.id, follow, visit.now) : undefined;
  const chosen = shownAgain(chosenOn(fields, visit.edition.title), stored.preferences);
  return show(visit, { ...more, follow, found, chosen });
}

/** Changes it. Refused, or asked for organisations to follow, the form comes back with what was chosen on it. */
export const POST = personal<Params>(async (visit) => {
  const { params, peer, request } = visit;
  await takePoint("subscriber-peer", peer);
  const fields = await fieldsOf(request);
  // Whoever presses Enter in some other field presses the first button there is, which is this one.
  if (fields.get("act") === "find" && fields.get("follow")?.trim()) return again(visit, fields);
  try {
    await save(visit, fields);
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === "not_found") throw error;
    const { message, issues, status } = error;
    return again(visit, fields, { message, issues, status });
  }
  return seeOther(`${daily.preferences(params.link)}?saved`);
});
