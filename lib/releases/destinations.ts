import "server-only";
import type { Tx } from "@/lib/core/db";
import type { FieldIssue } from "@/lib/core/errors";
import { publications } from "@/lib/publications/queries";
import type { ReleaseContent } from "./schema";

type Destinations = { placements: { publicationId: string; sections: string[] }[]; issues: FieldIssue[] };

/**
 * Where a release goes: the titles it names (none: the first one), each with those of its sections that the
 * title has. Unknown titles and sections become issues.
 */
export async function publicationsFor(
  content: Pick<ReleaseContent, "publications" | "sections">,
  client?: Tx,
): Promise<Destinations> {
  const all = await publications(client);
  const issues: FieldIssue[] = [];
  content.publications.forEach((slug, i) => {
    if (!all.some((each) => each.slug === slug))
      issues.push({ path: `publications.${i}`, message: `There is no title “${slug}”.` });
  });
  const chosen = content.publications.length
    ? all.filter((each) => content.publications.includes(each.slug))
    : all.slice(0, 1);
  content.sections.forEach((slug, i) => {
    if (!chosen.some((each) => each.sections.some((section) => section.slug === slug)))
      issues.push({ path: `sections.${i}`, message: `There is no section “${slug}”.` });
  });
  const placements = chosen.map((each) => ({
    publicationId: each.id,
    sections: content.sections.filter((slug) => each.sections.some((section) => section.slug === slug)),
  }));
  return { placements, issues };
}
