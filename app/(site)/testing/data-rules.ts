type Node = Record<string, unknown> & { "@type"?: string };

/** What search engines ask of each thing they show in results of their own (Google's lists, required and recommended). */
const NEEDED: Record<string, string[]> = {
  NewsArticle: ["headline", "datePublished", "dateModified", "author", "publisher", "url"],
  Event: ["name", "startDate", "location", "organizer"],
  SportsEvent: ["name", "startDate"],
  Place: ["name"],
  Organization: ["name"],
  ContactPoint: ["contactType"],
  NewsMediaOrganization: ["name", "url", "logo"],
  Person: ["name"],
  ImageObject: ["url"],
  BreadcrumbList: ["itemListElement"],
  ItemList: ["itemListElement"],
  ListItem: ["position"],
  CollectionPage: ["url", "name", "mainEntity"],
  WebSite: ["name", "url", "potentialAction"],
  SearchAction: ["target", "query-input"],
  CorrectionComment: ["text", "datePublished"],
  EntryPoint: ["urlTemplate"],
  MediaObject: ["contentUrl", "encodingFormat"],
  SportsTeam: ["name"],
};

const isWeb = (text: string) => URL.canParse(text) && /^https?:/.test(text);

const DATES = /^(datePublished|dateModified|startDate|endDate)$/;
const ADDRESSES = /^(url|@id|contentUrl|sameAs|isBasedOn|item|license|mainEntityOfPage)$/;

function faultsIn(value: unknown, where: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => faultsIn(each, `${where}[${index}]`));
  if (value === null) return [`${where} is null`];
  if (typeof value !== "object") return value === "" ? [`${where} is empty`] : [];
  const node = value as Node;
  const type = node["@type"];
  const faults = type && !NEEDED[type] ? [`${where}: nobody knows ${type}`] : [];
  for (const name of NEEDED[type ?? ""] ?? [])
    if (node[name] === undefined) faults.push(`${where}: no ${name}`);
  for (const [name, inside] of Object.entries(node)) {
    const texts = [inside].flat().filter((each) => typeof each === "string");
    if (DATES.test(name) && texts.some((text) => Number.isNaN(Date.parse(text))))
      faults.push(`${where}.${name}: no date`);
    if (ADDRESSES.test(name) && texts.some((text) => !isWeb(text)))
      faults.push(`${where}.${name}: no address`);
    faults.push(...faultsIn(inside, `${where}.${name}`));
  }
  return faults;
}

/** What is wrong with a JSON-LD document of schema.org, one line each. */
export function faultsOfData(document: unknown): string[] {
  const { "@context": context, ...rest } = document as Node;
  return [...(context === "https://schema.org" ? [] : ["no context"]), ...faultsIn(rest, "")];
}
