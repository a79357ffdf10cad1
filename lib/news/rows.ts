import { newId } from "@/lib/core/ids";
import { eventSpan } from "./events/span";
import { mediaKeysOf } from "./media-keys";
import { channelsOf, type NewsInput, slugOf } from "./schema";

/** An item as handed in, in the columns of news_items. */
export const itemRow = (input: NewsInput) => ({
  id: input.id ?? newId(),
  origin: input.origin,
  origin_key: input.originKey,
  slug: slugOf(input.headline),
  headline: input.headline,
  subheadline: input.subheadline,
  summary: input.summary,
  body: input.body,
  byline: input.byline,
  place: input.place,
  dateline_date: input.datelineDate,
  language: input.language,
  credit_name: input.creditName,
  credit_url: input.creditUrl,
  canonical_url: input.canonicalUrl,
  rights: input.rights,
  newsroom: input.newsroom,
  kind: input.kind,
  image: input.image,
  details: input.details,
  media_keys: mediaKeysOf(input),
  story_id: input.storyId ?? null,
  published_at: input.publishedAt.toISOString(),
  origin_date: input.originDate?.toISOString() ?? null,
  no_index: input.noIndex ?? false,
});

/** The lists an item stands in, in the columns of placements. */
export const placementRows = (input: NewsInput, itemId: string) =>
  input.placements.flatMap(({ publicationId, sections }) =>
    channelsOf(input, sections).map((channel) => ({
      publication_id: publicationId,
      channel,
      published_at: input.publishedAt.toISOString(),
      item_id: itemId,
    })),
  );

/** When it takes place, in the columns of event_dates; nothing for what is no event. */
export function eventRows(input: NewsInput, itemId: string) {
  const span = eventSpan(input.details);
  return span
    ? input.placements.map(({ publicationId, sections }) => ({
        item_id: itemId,
        publication_id: publicationId,
        starts_at: span.startsAt.toISOString(),
        ends_at: span.endsAt.toISOString(),
        sections,
      }))
    : [];
}
