import { type StarterSource, starter } from "./entry";

const usual = {
  language: "en",
  clauses: ["picturesApart"],
  rights: "full",
  attribution: "{agency}",
  expireAfterHours: null,
  noIndex: false,
  intervalSeconds: 900,
  confirmed: { address: true, terms: true },
} as const;

const crown = starter({
  ...usual,
  language: "en-GB",
  country: "GB",
  licence: "OGL-UK-3.0",
  terms: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  termsWords: "Free to use, for money as well, with the line the Open Government Licence asks for.",
  attribution: "{agency}. Contains public sector information licensed under the Open Government Licence v3.0",
});
const union = starter({
  ...usual,
  country: "EU",
  licence: "CC-BY-4.0",
  terms: "https://commission.europa.eu/legal-notice_en",
  termsWords: "Free to use with the source and a word on changes, unless an item says otherwise.",
  attribution: "© European Union. {agency}",
});
const canada = starter({
  ...usual,
  language: "en-CA",
  country: "CA",
  licence: "https://www.canada.ca/en/transparency/terms.html",
  terms: "https://www.canada.ca/en/transparency/terms.html",
  termsWords:
    "Texts may be shown without asking where nothing is charged for them; selling them needs a permission.",
  clauses: ["nonCommercial", "picturesApart"],
  rights: "excerpt",
});
const australia = starter({
  ...usual,
  language: "en-AU",
  country: "AU",
  licence: "https://www.bom.gov.au/copyright",
  terms: "https://www.bom.gov.au/copyright",
  termsWords: "Warnings may be passed on with the credit, unchanged and as long as they hold.",
  clauses: ["noDerivatives"],
  rights: "full",
  attribution: "{agency}, Commonwealth of Australia",
  expireAfterHours: 24,
  intervalSeconds: 300,
  confirmed: { address: true, terms: false },
});

const UK_SEARCH = "https://www.gov.uk/search/news-and-communications.atom";
const warnings = { expireAfterHours: 48, intervalSeconds: 300 };

export const GOVERNMENTS: StarterSource[] = [
  crown(
    "uk-government",
    "GOV.UK: news",
    UK_SEARCH,
    "https://www.gov.uk/search/news-and-communications",
    "government",
  ),
  crown(
    "uk-competition",
    "Competition and Markets Authority",
    `${UK_SEARCH}?organisations%5B%5D=competition-and-markets-authority`,
    "https://www.gov.uk/government/organisations/competition-and-markets-authority",
    "justice",
  ),
  crown(
    "uk-home-office",
    "Home Office",
    `${UK_SEARCH}?organisations%5B%5D=home-office`,
    "https://www.gov.uk/government/organisations/home-office",
    "government",
  ),
  crown(
    "uk-health-security",
    "UK Health Security Agency",
    `${UK_SEARCH}?organisations%5B%5D=uk-health-security-agency`,
    "https://www.gov.uk/government/organisations/uk-health-security-agency",
    "health",
    {
      confirmed: { address: false, terms: true },
    },
  ),
  crown(
    "uk-met-office-warnings",
    "Met Office: warnings",
    "https://www.metoffice.gov.uk/public/data/PWSCache/WarningsRSS/Region/UK",
    "https://www.metoffice.gov.uk/",
    "weather",
    {
      ...warnings,
      licence: "https://www.metoffice.gov.uk/about-us/legal",
      terms: "https://www.metoffice.gov.uk/about-us/legal",
      termsWords:
        "Warnings may be passed on unchanged with the credit; the Met Office states terms of its own.",
      clauses: ["noDerivatives"],
      attribution: "{agency}, © Crown copyright",
      confirmed: { address: true, terms: false },
    },
  ),
  crown(
    "uk-parliament-bills",
    "UK Parliament: bills",
    "https://bills.parliament.uk/rss/allbills.rss",
    "https://bills.parliament.uk/",
    "justice",
    {
      licence: "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/",
      terms: "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/",
      termsWords: "Free to use, for money as well, with the line the Open Parliament Licence asks for.",
      attribution: "Contains Parliamentary information licensed under the Open Parliament Licence v3.0",
      confirmed: { address: true, terms: false },
    },
  ),
  union(
    "eu-commission",
    "European Commission",
    "https://ec.europa.eu/commission/presscorner/api/rss?language=en",
    "https://ec.europa.eu/commission/presscorner/",
    "government",
  ),
  union(
    "eu-kommission",
    "Europäische Kommission",
    "https://ec.europa.eu/commission/presscorner/api/rss?language=de",
    "https://ec.europa.eu/commission/presscorner/",
    "government",
    { language: "de" },
  ),
  union(
    "eu-parliament",
    "European Parliament",
    "https://www.europarl.europa.eu/rss/doc/press-releases/en.xml",
    "https://www.europarl.europa.eu/news/en",
    "government",
    {
      licence: "https://www.europarl.europa.eu/legal-notice/en/",
      terms: "https://www.europarl.europa.eu/legal-notice/en/",
      termsWords: "Free to use with the source named, where an item says nothing else.",
      confirmed: { address: true, terms: false },
    },
  ),
  union(
    "eu-central-bank",
    "European Central Bank",
    "https://www.ecb.europa.eu/rss/press.html",
    "https://www.ecb.europa.eu/press/",
    "economy",
    {
      licence: "https://www.ecb.europa.eu/services/using-our-site/disclaimer/html/index.en.html",
      terms: "https://www.ecb.europa.eu/services/using-our-site/disclaimer/html/index.en.html",
      termsWords: "Free to use with the source named and nothing changed.",
      clauses: ["noDerivatives"],
      confirmed: { address: true, terms: false },
    },
  ),
  canada(
    "ca-statistics",
    "Statistics Canada: The Daily",
    "https://www150.statcan.gc.ca/n1/rss/dai-quo/0-eng.atom",
    "https://www150.statcan.gc.ca/n1/dai-quo/",
    "economy",
    {
      licence: "https://www.statcan.gc.ca/en/reference/licence",
      terms: "https://www.statcan.gc.ca/en/reference/licence",
      termsWords: "Free to use, for money as well, with the source named (Statistics Canada Open Licence).",
      clauses: [],
      rights: "full",
      attribution: "Source: Statistics Canada",
      confirmed: { address: true, terms: false },
    },
  ),
  canada(
    "ca-weather-ottawa",
    "Environment Canada: warnings for Ottawa",
    "https://weather.gc.ca/rss/warning/on-118_e.xml",
    "https://weather.gc.ca/",
    "weather",
    {
      ...warnings,
      confirmed: { address: true, terms: false },
    },
  ),
  canada(
    "ca-news",
    "Government of Canada",
    "https://api.io.canada.ca/io-server/gc/news/en/v2?sort=publishedDate&orderBy=desc&pick=50&format=atom",
    "https://www.canada.ca/en/news.html",
    "government",
    {
      confirmed: { address: false, terms: false },
    },
  ),
  australia(
    "au-weather-nsw",
    "Bureau of Meteorology: New South Wales",
    "https://www.bom.gov.au/fwo/IDZ00054.warnings_nsw.xml",
    "https://www.bom.gov.au/",
    "weather",
  ),
  australia(
    "au-weather-victoria",
    "Bureau of Meteorology: Victoria",
    "https://www.bom.gov.au/fwo/IDZ00059.warnings_vic.xml",
    "https://www.bom.gov.au/",
    "weather",
  ),
  starter({
    ...usual,
    language: "en-NZ",
    country: "NZ",
    licence: "CC-BY-4.0",
    terms: "https://www.beehive.govt.nz/copyright",
    termsWords: "Free to use with the source named.",
    confirmed: { address: true, terms: false },
  })(
    "nz-government",
    "New Zealand Government",
    "https://www.beehive.govt.nz/rss.xml",
    "https://www.beehive.govt.nz/",
    "government",
  ),
];
