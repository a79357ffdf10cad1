// Every path of the product, in one place.

export const newsPath = (item: { id: string; slug: string }) => `/news/${item.id}/${item.slug}`;
export const sectionPath = (slug: string) => `/section/${slug}`;
export const newsroomPath = (slug: string) => `/newsroom/${slug}`;
export const feedPath = (list: string, format: "rss.xml" | "atom.xml" | "feed.json") =>
  `${list === "/" ? "" : list}/${format}`;

export const portal = {
  home: "/portal",
  newRelease: "/portal/releases/new",
  importRelease: "/portal/releases/import",
  /** A new release that begins with a template, or with the text of an earlier one. */
  newFrom: (source: { template: string } | { copy: string }) =>
    `/portal/releases/new?${new URLSearchParams(source)}`,
  release: (id: string) => `/portal/releases/${id}`,
  editRelease: (id: string) => `/portal/releases/${id}/edit`,
  /** What a browser has kept: of a release, or of one that was begun and may not be on the server yet. */
  continueRelease: (id: string, draft: string) => `/portal/releases/${id}/edit?draft=${draft}`,
  continueNew: (kind: string, organisation: string, draft: string) =>
    `/portal/releases/new?${new URLSearchParams({ kind, organisation, draft })}`,
  /** The preview with its tabs and widths; `previewPage` is the readers' page inside it. */
  preview: (id: string, publication: string) => `/portal/releases/${id}/preview?title=${publication}`,
  correction: (id: string) => `/portal/releases/${id}/correction`,
  pulse: (id: string) => `/portal/releases/${id}/pulse`,
  previewPage: (id: string, publication: string) => `/portal/releases/${id}/preview/${publication}`,
  organisation: "/portal/organisation",
  team: "/portal/team",
  media: "/portal/media",
  tokens: "/portal/tokens",
  webhooks: "/portal/webhooks",
  newWebhook: "/portal/webhooks/new",
  webhook: (id: string) => `/portal/webhooks/${id}`,
  notices: "/portal/notices",
  /** What a bell asks, at the desk as well. */
  bell: "/portal/notices/bell",
  live: "/portal/live",
};

export const desk = {
  home: "/desk",
  queue: "/desk/queue",
  release: (id: string) => `/desk/releases/${id}`,
  /** The readers' page of a title, as it would be; inside the review page. */
  previewPage: (id: string, publication: string) => `/desk/releases/${id}/preview/${publication}`,
  /** Where a page says that it is looked at, and learns who else does. */
  looking: (id: string) => `/desk/releases/${id}/looking`,
  correctRelease: (id: string, request?: string) =>
    `/desk/releases/${id}/correct${request ? `?request=${request}` : ""}`,
  version: (id: string, number: number) => `/desk/releases/${id}/versions/${number}`,
  /** What the desk's pages listen to. */
  live: "/desk/live",
  schedule: "/desk/schedule",
  organisations: "/desk/organisations",
  organisation: (id: string) => `/desk/organisations/${id}`,
  people: "/desk/people",
  person: (id: string) => `/desk/people/${id}`,
  audit: "/desk/audit",
  notices: "/desk/notices",
  settings: "/desk/settings",
  sources: "/desk/sources",
  newSource: "/desk/sources/new",
  source: (id: string) => `/desk/sources/${id}`,
  outbox: "/desk/outbox",
  mail: (id: string) => `/desk/outbox/${id}`,
};

/** What a client opens who has been sent a link; below it the readers' page of each title. */
export const clientPreview = (secret: string) => `/preview/${secret}`;
export const clientPreviewPage = (secret: string, publication: string) => `/preview/${secret}/${publication}`;

export const signInPath = (next?: string) => (next ? `/signin?next=${encodeURIComponent(next)}` : "/signin");
/** Without a token these two pages say what to do: look into the inbox, or ask for a link. */
export const checkInboxPath = "/verify-email";
export const forgotPath = "/reset";
export const accountPath = "/account";
export const verifyEmailPath = (token: string) => `/verify-email?token=${token}`;
export const joinPath = (token: string) => `/join?token=${token}`;
export const joinDeskPath = (token: string) => `/join-desk?token=${token}`;
/** Asks whoever reads a mailbox whether an organisation is theirs. */
export const provePath = (token: string) => `/prove?token=${token}`;
export const resetPath = (token: string) => `/reset?token=${token}`;

/** A path of this site that may be followed after sign-in; anything else leads home (no open redirect). */
export const safeNext = (next: string | undefined, fallback: string) =>
  next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : fallback;

/** The REST API as OpenAPI 3.1. */
export const apiDescriptionPath = "/api/v1/openapi.json";

/** What machines read about a title or an item; news items are named without their slug where it must never change. */
export const permalinkPath = (id: string) => `/news/${id}`;
export const structuredDataPath = (item: { id: string; slug: string }) => `${newsPath(item)}.jsonld`;
export const calendarPath = (id: string) => `/news/${id}/event.ics`;
export const sitemapPath = (page: string) => `/sitemap/${page}.xml`;

/** The pages readers meet beside the news. */
export const site = {
  home: "/",
  releases: "/releases",
  search: "/search",
  about: "/about",
  submit: "/submit",
  standards: "/standards",
  corrections: "/corrections",
  ledger: "/desk-ledger",
  ledgerCsv: "/desk-ledger.csv",
  signUp: "/signup",
};
