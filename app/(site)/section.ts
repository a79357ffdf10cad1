import type { Edition } from "@/components/site/edition";
import { notFound } from "@/lib/core/errors";

/** A section of the title by slug. @throws DomainError not_found */
export function sectionOf(edition: Edition, slug: string) {
  const section = edition.title.sections.find((each) => each.slug === slug);
  if (!section) throw notFound("That section");
  return section;
}
