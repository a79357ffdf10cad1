import { type NewsInput, newsDetails } from "@/lib/news/schema";
import { type ReleaseContent, type ReleaseKind, releaseContent } from "@/lib/releases/schema";
import type { Ground } from "./load-ground";
import type { Story } from "./load-text";

const TWO_YEARS_MS = 2 * 365 * 86_400_000;

/** Far more of it is recent than old, as in a real archive's reading. */
const timeOf = (story: Story, now: Date) =>
  new Date(now.getTime() - 1_000 - story.chance(20) ** 2 * TWO_YEARS_MS);

const sectionOf = (story: Story, { title }: Ground) =>
  title.sections[Math.floor(story.chance(21) * title.sections.length)]?.slug ?? "";

/** A story as an agency's item before readers: three lists, and its section. */
export function newsOf(story: Story, originKey: string, ground: Ground, now: Date): NewsInput {
  const section = sectionOf(story, ground);
  const second = ground.title.sections.find((each) => each.slug !== section)?.slug ?? section;
  const sections = [...new Set([section, second])].filter(Boolean);
  const publishedAt = timeOf(story, now);
  return {
    origin: "wire",
    originKey,
    headline: story.headline,
    subheadline: "",
    summary: story.summary,
    body: story.body,
    byline: "",
    place: story.place.toUpperCase(),
    datelineDate: publishedAt.toISOString().slice(0, 10),
    language: "en",
    creditName: story.agency,
    creditUrl: "",
    canonicalUrl: "",
    rights: "",
    newsroom: null,
    kind: "text",
    image: null,
    details: newsDetails.parse({ sections }),
    publishedAt,
    originDate: publishedAt,
    placements: [{ publicationId: ground.title.id, sections }],
  };
}

/** The kinds without fields of their own. */
const PLAIN: ReleaseKind[] = ["business", "community", "other"];

function contentOf(story: Story, section: string): ReleaseContent {
  return releaseContent.parse({
    kind: PLAIN[Math.floor(story.chance(22) * PLAIN.length)] as ReleaseKind,
    headline: story.headline,
    summary: story.summary,
    dateline: { place: story.place },
    body: story.body,
    contacts: [{ name: "Load Author", email: "press@load.test" }],
    sections: section ? [section] : [],
    rightsConfirmed: true,
  });
}

/** A story as a release of one of the organisations, and the item it becomes when it is published. */
export function releaseOf(story: Story, n: number, ground: Ground, now: Date) {
  const organisation = ground.organisations[n % ground.organisations.length];
  if (!organisation) throw new Error("synthetic releases need an organisation");
  const section = sectionOf(story, ground);
  const content = contentOf(story, section);
  const news = newsOf(story, "", ground, now);
  return {
    organisationId: organisation.organisationId,
    authorId: ground.authorId,
    content,
    // Waiting releases came in within the last two days.
    submittedAt: new Date(now.getTime() - Math.floor(story.chance(23) * 2 * 86_400_000)),
    news: {
      ...news,
      origin: "release" as const,
      kind: content.kind,
      creditName: organisation.name,
      newsroom: organisation.slug,
      placements: [{ publicationId: ground.title.id, sections: section ? [section] : [] }],
    },
  };
}
