import "server-only";
import { clip } from "@/lib/core/clip";
import { dateFormat } from "@/lib/core/date-format";
import type { Tx } from "@/lib/core/db";
import { putItems, withdrawItem } from "@/lib/news/commands";
import { type NewsInput, newsDetails } from "@/lib/news/schema";
import { inStories } from "@/lib/stories/queries";
import { boilerplateText } from "./boilerplate";
import { publicationsFor } from "./destinations";
import type { ReleaseRow } from "./move";
import { type PublishedMedia, publishedMedia } from "./published-media";
import { type ReleaseContent, releaseContent } from "./schema";
import { leadText } from "./text";

const dateOnly = (at: Date, timeZone: string) =>
  dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);

/** Its own name in that field says that it is no client's. */
const clientOf = (content: ReleaseContent, organisation: { name: string }) =>
  content.onBehalfOf.trim().toLowerCase() === organisation.name.trim().toLowerCase()
    ? ""
    : content.onBehalfOf.trim();

function detailsOf(
  content: ReleaseContent,
  organisation: { name: string; website: string },
  { images, attachments }: Pick<PublishedMedia, "images" | "attachments">,
) {
  const { kind } = content;
  return newsDetails.parse({
    quotes: content.quotes,
    boilerplate: boilerplateText(content.boilerplate, [organisation.name, content.onBehalfOf]),
    // Desk-only contacts never leave the desk.
    contacts: content.contacts
      .filter((contact) => contact.public)
      .map(({ name, email, phone }) => ({ name, email, phone })),
    links: content.links.map((link) => ({ label: link.label || link.url, url: link.url })),
    images,
    attachments,
    onBehalfOf: clientOf(content, organisation),
    tickers: content.tickers,
    places: content.places,
    sections: content.sections,
    organisation,
    appointment: kind === "appointment" ? content.appointment : null,
    event: kind === "event" ? content.event : null,
    sports: kind === "sports" ? content.sports : null,
  });
}

/** The item a release becomes. The preview shows exactly this. */
export async function newsOf(
  release: { id: string; organisation: { id: string; name: string; slug: string; website: string } },
  content: ReleaseContent,
  publishedAt: Date,
  tx?: Tx,
): Promise<NewsInput> {
  const { placements } = await publicationsFor(content, tx);
  const { image, ...media } = await publishedMedia(release.organisation.id, content.media, tx);
  const { organisation } = release;
  return {
    origin: "release",
    originKey: release.id,
    headline: content.headline.trim(),
    subheadline: content.subheadline.trim(),
    summary: content.summary.trim() || clip(leadText(content.body), 300),
    body: content.body,
    byline: "",
    place: content.dateline.place.trim(),
    datelineDate: content.dateline.date || dateOnly(publishedAt, content.timeZone),
    language: content.language,
    creditName: organisation.name,
    creditUrl: organisation.website,
    canonicalUrl: "",
    rights: "",
    newsroom: organisation.slug,
    kind: content.kind,
    image,
    details: detailsOf(content, { name: organisation.name, website: organisation.website }, media),
    publishedAt,
    originDate: null,
    placements,
  };
}

/** The organisation as its news names it: as approved, or as it is now. */
export async function creditOf(
  tx: Tx,
  release: Pick<ReleaseRow, "organisationId" | "creditName" | "creditUrl">,
): Promise<{ id: string; name: string; slug: string; website: string }> {
  const { name, slug, website } = await tx.organisation.findUniqueOrThrow({
    where: { id: release.organisationId },
    select: { name: true, slug: true, website: true },
  });
  return {
    id: release.organisationId,
    slug,
    name: release.creditName ?? name,
    website: release.creditUrl ?? website,
  };
}

/** Puts a release in front of the public, or revises it there; returns its address. */
export async function publishNews(
  tx: Tx,
  release: Pick<ReleaseRow, "id" | "organisationId" | "content" | "creditName" | "creditUrl">,
  publishedAt: Date,
  now: Date,
): Promise<{ id: string; slug: string }> {
  const organisation = await creditOf(tx, release);
  const item = await newsOf(
    { id: release.id, organisation },
    releaseContent.parse(release.content),
    publishedAt,
    tx,
  );
  const [put] = await putItems(tx, await inStories(tx, "release", [item]), now);
  if (!put) throw new Error(`release ${release.id} was killed and cannot be public again`);
  return put;
}

/** Takes a release off every public surface; the desk has it back. */
export async function retractNews(tx: Tx, newsItemId: string | null, now: Date): Promise<void> {
  if (newsItemId) await withdrawItem(tx, newsItemId, now);
}
