import { type StarterSource, starter } from "./entry";

/** No derivatives, no commerce, and chosen by hand: what a machine may show of them is the way to the story. */
const investigation = starter({
  language: "en-US",
  country: "US",
  licence: "CC-BY-NC-ND-4.0",
  terms: "https://creativecommons.org/licenses/by-nc-nd/4.0/",
  termsWords:
    "May be republished whole and unchanged with byline, credit and link, by titles that do not sell it.",
  clauses: ["nonCommercial", "noDerivatives", "picturesApart"],
  rights: "excerpt",
  attribution: "[{author}, ]{agency}",
  noIndex: true,
  expireAfterHours: null,
  intervalSeconds: 1800,
  confirmed: { address: true, terms: false },
});
export const INVESTIGATION: StarterSource[] = [
  investigation(
    "propublica",
    "ProPublica",
    "https://feeds.propublica.org/propublica/main",
    "https://www.propublica.org/",
    "analysis",
    {
      licence: "CC-BY-NC-ND-3.0",
      terms: "https://www.propublica.org/steal-our-stories",
      clauses: ["nonCommercial", "noDerivatives", "chosen", "picturesApart"],
      confirmed: { address: true, terms: true },
    },
  ),
  investigation(
    "kff-health-news",
    "KFF Health News",
    "https://kffhealthnews.org/feed/",
    "https://kffhealthnews.org/",
    "health",
    {
      terms: "https://www.kff.org/permissions-citations-reprints/",
      confirmed: { address: true, terms: true },
    },
  ),
  investigation(
    "stateline",
    "Stateline",
    "https://stateline.org/feed/",
    "https://stateline.org/",
    "government",
  ),
  investigation(
    "calmatters",
    "CalMatters",
    "https://calmatters.org/feed/",
    "https://calmatters.org/",
    "government",
  ),
  investigation(
    "the-markup",
    "The Markup",
    "https://themarkup.org/feeds/rss.xml",
    "https://themarkup.org/",
    "analysis",
  ),
  investigation("grist", "Grist", "https://grist.org/feed/", "https://grist.org/", "environment", {
    licence: "https://grist.org/republish/",
    terms: "https://grist.org/republish/",
  }),
  investigation("undark", "Undark", "https://undark.org/feed/", "https://undark.org/", "science", {
    licence: "https://undark.org/republishing-guidelines/",
    terms: "https://undark.org/republishing-guidelines/",
  }),
  investigation(
    "carbon-brief",
    "Carbon Brief",
    "https://www.carbonbrief.org/feed/",
    "https://www.carbonbrief.org/",
    "environment",
    {
      country: "GB",
      language: "en-GB",
      terms: "https://www.carbonbrief.org/about-us/",
    },
  ),
  investigation(
    "mongabay",
    "Mongabay",
    "https://news.mongabay.com/feed/",
    "https://news.mongabay.com/",
    "environment",
    {
      licence: "CC-BY-ND-4.0",
      terms: "https://www.mongabay.com/copyright.html",
      termsWords: "Stories may be shown whole and unchanged with byline, credit and link.",
      clauses: ["noDerivatives", "picturesApart"],
    },
  ),
  investigation(
    "opendemocracy",
    "openDemocracy",
    "https://www.opendemocracy.net/en/rss.xml",
    "https://www.opendemocracy.net/",
    "analysis",
    {
      country: "GB",
      language: "en-GB",
      licence: "CC-BY-NC-4.0",
      terms: "https://www.opendemocracy.net/en/terms-conditions/",
      clauses: ["nonCommercial", "picturesApart"],
    },
  ),
];
