import type { PublicationInfo } from "@/lib/publications/schema";

/** What every part of a reader's page is set in: the title, its own addresses, the moment of rendering. */
export type Edition = {
  title: PublicationInfo;
  /** Origin of the title, no trailing slash. */
  origin: string;
  now: Date;
  stylesheet: string;
  icon: string;
};

/** A path of this site, or an address elsewhere, as an absolute address. */
export const absolute = (edition: Edition, path: string): string => new URL(path, edition.origin).href;

const RIGHT_TO_LEFT = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "iw",
  "ks",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);

/** Writing direction of a language tag (BCP 47); a script subtag decides before the language does. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const script = rest.find((part) => part.length === 4);
  if (script) return ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"].includes(script) ? "rtl" : "ltr";
  return RIGHT_TO_LEFT.has(primary) ? "rtl" : "ltr";
}

type Told = { language: string };

/** Direction of an item's block when it is not the title's own. */
export const sideOf = (item: Told, { title }: Edition) =>
  directionOf(item.language) === directionOf(title.language) ? {} : { dir: directionOf(item.language) };

/** Language of an item's own words when it is not the title's; the furniture round them stays the title's. */
export const tongueOf = (item: Told, { title }: Edition) =>
  item.language === title.language ? {} : { lang: item.language };
