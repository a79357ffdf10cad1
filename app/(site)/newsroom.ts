import type { Edition } from "@/components/site/edition";
import { notFound } from "@/lib/core/errors";
import { hasPublic } from "@/lib/news/front";
import { type Newsroom, newsroomBySlug } from "@/lib/organisations/newsroom";

/**
 * An organisation that has something public in this title: until then nobody is told that it signed up.
 * @throws DomainError not_found
 */
export async function newsroomOf(
  edition: Edition,
  slug: string,
): Promise<{ newsroom: Newsroom; channel: string }> {
  const newsroom = await newsroomBySlug(slug);
  const channel = `newsroom/${slug}`;
  if (!newsroom || !(await hasPublic({ publicationId: edition.title.id, channel }, edition.now)))
    throw notFound("That newsroom");
  return { newsroom, channel };
}
