import { door } from "@/app/(site)/door";
import { fieldsOf } from "@/app/(site)/form-fields";
import { newsroomOf } from "@/app/(site)/newsroom";
import { personal, personalPage, seeOther } from "@/app/(site)/personal";
import { page } from "@/app/(site)/render";
import { cameFromHere } from "@/app/(site)/same-origin";
import { type SignUpState, Subscribe } from "@/components/newsletter/subscribe";
import { DomainError, forbidden, invalid } from "@/lib/core/errors";
import { daily } from "@/lib/core/paths";
import { chosenOn, isTrapped, shownAgain, withAsked } from "@/lib/newsletter/form";
import { DIGEST_LIST, newestDigest } from "@/lib/newsletter/letter/archive";
import { countsClicks } from "@/lib/newsletter/letter/follow-link";
import { preferences, subscription } from "@/lib/newsletter/schema";
import { askForDaily } from "@/lib/newsletter/sign-up";
import { newsroomNames } from "@/lib/organisations/newsroom";

/** What is said of a title's letters as they are. */
const lettersOf = async (publicationId: string) => ({
  newest: await newestDigest(publicationId),
  clicks: await countsClicks(publicationId),
});

/** What the daily email is, and the form for it; with `newsroom` or `search` for who wants to follow one. */
export const GET = door({
  path: () => daily.subscribe,
  query: ["newsroom", "search"],
  load: async ({ edition, path, query }) => {
    const newsroom = query.newsroom ? (await newsroomOf(edition, query.newsroom)).newsroom : undefined;
    const usual = preferences.parse({ timeZone: edition.title.timeZone });
    const chosen = withAsked(usual, new URLSearchParams({ search: query.search ?? "" }));
    const letters = await lettersOf(edition.title.id);
    return page(edition, {
      head: {
        title: `${edition.title.name} by email`,
        description: `One letter a day with what matters in and around ${edition.title.place}.`,
        noindex: newsroom !== undefined || chosen.alertSearches.length > 0,
      },
      here: path,
      main: <Subscribe edition={edition} state={{ address: "", chosen, newsroom }} {...letters} />,
      lists: [DIGEST_LIST, ...(newsroom ? [`newsroom/${newsroom.slug}`] : [])],
    });
  },
});

/** The sign-up form, from whichever page. Refused, it comes back whole with what was typed. */
export const POST = personal(async ({ edition, request, peer, now }) => {
  if (!cameFromHere(request.headers)) throw forbidden("Please use the form on our own pages.");
  const fields = await fieldsOf(request);
  if (isTrapped(fields)) return seeOther(daily.sent);
  const chosen = chosenOn(fields, edition.title);
  const again = async ({ message, issues, status }: DomainError) => {
    const state: SignUpState = {
      address: (fields.get("address") ?? "").slice(0, 320),
      chosen: shownAgain(chosen, preferences.parse({ timeZone: edition.title.timeZone })),
      newsroom: (await newsroomNames(chosen.newsrooms.slice(0, 1)))[0],
      message,
      issues,
    };
    const title = `Not sent yet: ${edition.title.name} by email`;
    const main = <Subscribe edition={edition} state={state} {...(await lettersOf(edition.title.id))} />;
    return personalPage(edition, { title, main, status });
  };
  const asked = subscription.safeParse({
    address: fields.get("address") ?? "",
    preferences: chosen,
    page: fields.get("page"),
  });
  if (!asked.success) return again(invalid(asked.error));
  try {
    await askForDaily(edition.title, asked.data, peer, now);
  } catch (error) {
    if (error instanceof DomainError) return again(error);
    throw error;
  }
  return seeOther(daily.sent);
});
