import { absolute, directionOf, type Edition } from "@/components/site/edition";
import { dayOf } from "@/components/site/times";
import { sharePath } from "@/lib/core/paths";
import { creditLine } from "@/lib/news/credit";
import { widest } from "@/lib/news/renditions";
import type { NewsItem } from "@/lib/news/schema";
import { type Drawing, printOf, SHARE_SIZE } from "@/lib/news/share/drawing";

const ORIGIN = { release: "Release", wire: "Wire", staff: "Staff" } as const;
const COLOUR = /^#[0-9a-f]{6}$/i;

/** What the picture of a story in this title shows where the story is shared. */
export function drawingOf({ title, ...edition }: Edition, item: NewsItem): Drawing {
  const section = title.sections.find(({ slug }) => slug === item.section)?.name;
  const { image } = item;
  return {
    nameplate: title.name,
    accent: COLOUR.test(title.theme.accent) ? title.theme.accent : "#7a1f1f",
    rubric: [ORIGIN[item.origin], section].filter(Boolean).join(" · "),
    headline: item.headline,
    credit: creditLine(item),
    day: dayOf({ title, ...edition }, item.publishedAt),
    titleSide: directionOf(title.language),
    side: directionOf(item.language),
    picture: image && { url: widest(image).url, focalX: image.focalX, focalY: image.focalY },
  };
}

/** Where that picture is, for the head of the story's page. */
export const sharedImage = (edition: Edition, item: NewsItem) => ({
  url: absolute(edition, sharePath(item.id, printOf(drawingOf(edition, item)))),
  ...SHARE_SIZE,
  type: "image/jpeg",
  alt: item.headline,
});
