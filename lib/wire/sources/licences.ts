export type Licence = { name: string; url: string };

const cc = (id: string, words: string, version: string): [string, Licence] => [
  `CC-${id.toUpperCase()}-${version}`,
  {
    name: `Creative Commons ${words} ${version}`,
    url: `https://creativecommons.org/licenses/${id}/${version}/`,
  },
];

/** Licences news comes under, by their SPDX identifiers (spdx.org/licenses) where they have one. */
export const LICENCES: ReadonlyMap<string, Licence> = new Map<string, Licence>([
  ...["4.0", "3.0"].flatMap((version) => [
    cc("by", "Attribution", version),
    cc("by-sa", "Attribution-ShareAlike", version),
    cc("by-nd", "Attribution-NoDerivatives", version),
    cc("by-nc", "Attribution-NonCommercial", version),
    cc("by-nc-sa", "Attribution-NonCommercial-ShareAlike", version),
    cc("by-nc-nd", "Attribution-NonCommercial-NoDerivatives", version),
  ]),
  cc("by", "Attribution", "2.5"),
  ["CC0-1.0", { name: "CC0 1.0 (public domain)", url: "https://creativecommons.org/publicdomain/zero/1.0/" }],
  ["CC-PDDC", { name: "Public domain", url: "https://creativecommons.org/publicdomain/mark/1.0/" }],
  [
    "OGL-UK-3.0",
    {
      name: "Open Government Licence v3.0",
      url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    },
  ],
  [
    "OGL-Canada-2.0",
    {
      name: "Open Government Licence – Canada 2.0",
      url: "https://open.canada.ca/en/open-government-licence-canada",
    },
  ],
  [
    "etalab-2.0",
    { name: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" },
  ],
  ["DL-DE-BY-2.0", { name: "Data licence Germany 2.0", url: "https://www.govdata.de/dl-de/by-2-0" }],
  [
    "US-Gov",
    {
      name: "Public domain (United States government)",
      url: "https://www.usa.gov/government-works",
    },
  ],
]);

const byId = new Map([...LICENCES].map(([id, licence]) => [id.toLowerCase(), licence]));

/** A licence by its identifier or address, for readers; other words stand as they are. null: none is stated. */
export function licenceOf(stated: string): Licence | null {
  const text = stated.trim();
  if (text === "") return null;
  const known =
    byId.get(text.toLowerCase()) ?? [...LICENCES.values()].find(({ url }) => sameAddress(url, text));
  if (known) return known;
  if (/^https?:\/\//i.test(text) && URL.canParse(text))
    return { name: `Licence at ${new URL(text).host.replace(/^www\./, "")}`, url: text };
  return { name: text, url: "" };
}

const bare = (address: string) =>
  address
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/\/(deed(\.\w+)?|legalcode(\.\w+)?)?$/, "")
    .toLowerCase();
const sameAddress = (one: string, other: string) => bare(one) === bare(other);
