import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/link";
import { momentWords } from "@/lib/core/moment";
import type { WireDetail } from "@/lib/wire/desk/detail";
import { placeWords } from "@/lib/wire/desk/line";

const SHOWN: Record<string, string> = {
  full: "the full text may be shown",
  excerpt: "headline and excerpt may be shown, with a link",
  headline: "the headline alone may be shown, with a link",
};

/** What may be done with an item, in one sentence after the agency's own words. */
export function rightsWords({
  stated,
  shown,
  note,
  attribution,
  licence,
  noIndex,
}: WireDetail["rights"]): string {
  const parts = [
    stated,
    `By its source’s terms ${SHOWN[shown] ?? shown}`,
    licence ? `licence ${licence}` : "",
    attribution ? `credit “${attribution}”` : "",
    noIndex ? "not for search engines" : "",
    note,
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/\.$/, "")}.`)
    .join(" ");
}

const web = (address: string): ReactNode =>
  /^https?:/.test(address) ? (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  ) : (
    address
  );

/** The item's data by name, what is empty left out. */
export function itemFacts(
  { line, facts, rights, publicPath }: WireDetail,
  zone: string,
): [string, ReactNode][] {
  const moment = (at: Date | string | null) => (at ? momentWords(new Date(at), zone) : "");
  const all: [string, ReactNode][] = [
    [
      "On the site",
      publicPath ? (
        <TextLink key="site" href={publicPath} plain>
          Read it there
        </TextLink>
      ) : (
        ""
      ),
    ],
    ["Placed in", placeWords(line.places) || "nowhere"],
    ["Byline", facts.authors.join(", ")],
    ["Dateline", line.dateline],
    ["Topics", facts.topics.join(", ")],
    ["Categories", facts.categories.join(", ")],
    ["Written", moment(facts.published)],
    ["Changed by the agency", moment(facts.updated)],
    ["Version", line.version > 0 ? String(line.version) : ""],
    ["Changed here", moment(line.changedAt)],
    ["Embargo until", moment(line.embargoUntil)],
    ["Leaves the site", moment(line.expiresAt)],
    ["Usage terms", facts.usageTerms],
    ["Licence", rights.licence],
    ["Address", web(facts.url)],
    ["Identity", facts.guid],
  ];
  return all.filter(([, value]) => value !== "");
}
