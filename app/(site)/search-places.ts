import type { Edition } from "@/components/site/edition";
import { newsroomPath, sectionPath } from "@/lib/core/paths";
import { isCalled, newsroomsIn } from "@/lib/news/search/suggestions";
import { newsroomsCalled } from "@/lib/organisations/newsroom";

/** Looked at, and told. */
const LOOKED_AT = 6;
const TOLD = 3;

/** Sections and newsrooms of the title that are called as somebody searches. */
export async function placesCalled(
  { title }: Edition,
  text: string,
): Promise<{ name: string; href: string }[]> {
  const sections = title.sections
    .filter(({ name }) => isCalled(name, text))
    .map(({ slug, name }) => ({ name, href: sectionPath(slug) }));
  const called = await newsroomsCalled(text, LOOKED_AT);
  const standing = await newsroomsIn(
    title.id,
    called.map(({ slug }) => slug),
  );
  const newsrooms = called
    .filter(({ slug }) => standing.includes(slug))
    .map(({ slug, name }) => ({ name, href: newsroomPath(slug) }));
  return [...sections, ...newsrooms].slice(0, TOLD);
}
