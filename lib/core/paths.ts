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
  wire: "/desk/wire",
  /** Items that tell the same news, story by story. */
  wireStories: "/desk/wire/stories",
  sources: "/desk/sources",
  /** Sources by the list: from another system's file, or from those that come with the product. */
  importSources: "/desk/sources/import",
  exportSources: "/desk/sources/export",
  starterSources: "/desk/sources/starter",
  newSource: "/desk/sources/new",
  source: (id: string) => `/desk/sources/${id}`,
  editSource: (id: string) => `/desk/sources/${id}/edit`,
  sourceRules: (id: string) => `/desk/sources/${id}/rules`,
  /** What a source sent when it could not be taken, as a file. */
  payload: (source: string, id: string) => `/desk/sources/${source}/payloads/${id}`,
  newsletter: "/desk/newsletter",
  /** The daily email of a title; of one of its days. */
  letter: (title: string, day?: string) =>
    `/desk/newsletter?${new URLSearchParams({ title, ...(day ? { day } : {}) })}`,
  letterPreview: (title: string, day: string) =>
    `/desk/newsletter/preview?${new URLSearchParams({ title, day })}`,
  /** The letter itself, as it is mailed; inside the preview. */
  letterFrame: (query: URLSearchParams) => `/desk/newsletter/preview/letter?${query}`,
  newsletterBreaking: "/desk/newsletter/breaking",
  /** The step before an item is sent as breaking news, in the first title whose readers see it. */
  breakingItem: (item: string) => `/desk/newsletter/breaking?${new URLSearchParams({ item })}`,
  /** Breaking news of a title; with an item, the step before it is sent. */
  breaking: (title: string, item?: string) =>
    `/desk/newsletter/breaking?${new URLSearchParams({ title, ...(item ? { item } : {}) })}`,
  /** Of a title; without one, of the first. */
  editions: (title?: string) =>
    `/desk/newsletter/editions${title ? `?${new URLSearchParams({ title })}` : ""}`,
  edition: (id: string) => `/desk/newsletter/editions/${id}`,
  /** What came back of letters and other mail: all of it, or of one kind. */
  newsletterReturns: "/desk/newsletter/returns",
  returns: (query: Record<string, string>) => `/desk/newsletter/returns?${new URLSearchParams(query)}`,
  returned: (id: string) => `/desk/newsletter/returns/${id}`,
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
/** Releases of one kind, or all. */
export const releasesPath = (kind = "") => `/releases${kind && `?kind=${kind}`}`;
/** A month of the title's calendar, as yyyy-mm; of one section, or of all. */
export const eventsPath = (month = "", section = "") =>
  `/events${month && `/${month.replace("-", "/")}`}${section && `?section=${section}`}`;
/** The news of a day (yyyy-mm-dd), or the days of a month (yyyy-mm). */
export const archivePath = (date: string) => `/archive/${date.replaceAll("-", "/")}`;
/** The picture of a story for where it is shared; `print` changes with whatever is on it. */
export const sharePath = (id: string, print: string) => `/og/${id}/${print}.jpg`;
export const sitemapPath = (page: string) => `/sitemap/${page}.xml`;

/** The daily email: how readers get it, and what the links in its mails open. */
export const daily = {
  subscribe: "/subscribe",
  /** The sign-up form with an organisation to follow. */
  follow: (newsroom: string) => `/subscribe?newsroom=${newsroom}`,
  /** The same with a search to be told of. */
  followSearch: (search: string) => `/subscribe?${new URLSearchParams({ search })}`,
  sent: "/subscribe/sent",
  confirm: (secret: string) => `/subscribe/confirm/${secret}`,
  /** `suggested`: what the form shows besides what is kept. */
  preferences: (link: string, suggested: Record<string, string> = {}) => {
    const query = new URLSearchParams(suggested).toString();
    return `/subscribe/preferences/${link}${query && `?${query}`}`;
  },
  /** All that is kept about a subscriber, as JSON. */
  data: (link: string) => `/subscribe/data/${link}`,
  erase: (link: string) => `/subscribe/erase/${link}`,
  leave: (link: string) => `/subscribe/leave/${link}`,
  comeBack: (link: string) => `/subscribe/come-back/${link}`,
};

/** The daily email of a day (yyyy-mm-dd) as a page; without one, the way to the newest. */
export const digestPath = (day = "") => `/digest${day && `/${day}`}`;
/** Leads to an item of a letter and counts that, where a title wants it. */
export const digestGoPath = (edition: string, position: number) => `/digest/go/${edition}/${position}`;

/** The pages readers meet beside the news. */
export const site = {
  home: "/",
  releases: "/releases",
  events: "/events",
  eventsCalendar: "/events.ics",
  people: "/people",
  archive: "/archive",
  search: "/search",
  about: "/about",
  submit: "/submit",
  standards: "/standards",
  corrections: "/corrections",
  ledger: "/desk-ledger",
  ledgerCsv: "/desk-ledger.csv",
  signUp: "/signup",
};
