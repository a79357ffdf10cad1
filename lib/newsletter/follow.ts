import "server-only";
import { DomainError } from "@/lib/core/errors";
import { hasPublic } from "@/lib/news/front";
import { newsroomsCalled, newsroomsNamed } from "@/lib/organisations/newsroom";

/**
 * The newsroom of an organisation that readers of a title know, by its name. Who signed up without publishing is not
 * given away: that is the same as nobody.
 * @throws DomainError invalid, on the field `follow`.
 */
export async function newsroomToFollow(publicationId: string, name: string, now: Date): Promise<string> {
  for (const { slug } of await newsroomsNamed(name.trim()))
    if (await hasPublic({ publicationId, channel: `newsroom/${slug}` }, now)) return slug;
  const message =
    "No organisation of exactly this name has published anything here. Type a part of it, press Find and choose.";
  throw new DomainError("invalid", message, { issues: [{ path: "follow", message }] });
}

/** So many are offered to choose from. */
const OFFERED = 12;
/** So many of that name are looked at: most of them have published somewhere. */
const LOOKED_AT = 50;

/** Organisations whose names have words that begin like these, and that readers of the title know. */
export async function newsroomsToFollow(
  publicationId: string,
  text: string,
  now: Date,
): Promise<{ slug: string; name: string }[]> {
  const called = await newsroomsCalled(text, LOOKED_AT);
  const known = await Promise.all(
    called.map(({ slug }) => hasPublic({ publicationId, channel: `newsroom/${slug}` }, now)),
  );
  return called.filter((_, n) => known[n]).slice(0, OFFERED);
}
