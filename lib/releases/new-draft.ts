import { type ReleaseContent, type ReleaseKind, releaseContent } from "./schema";

/**
 * What a new release begins with: the organisation's place and text about itself, its writer as the desk's
 * contact (readers see a contact only when asked to), the first title and its clock.
 */
export function newDraft(
  kind: ReleaseKind,
  organisation: { place: string; boilerplate: string },
  writer: { name: string; email: string },
  title: { slug: string; timeZone: string; language: string } | undefined,
): ReleaseContent {
  return releaseContent.parse({
    kind,
    dateline: { place: organisation.place },
    boilerplate: organisation.boilerplate,
    contacts: [{ name: writer.name, email: writer.email, public: false }],
    publications: title ? [title.slug] : [],
    timeZone: title?.timeZone ?? "UTC",
    language: title?.language ?? "en",
  });
}
