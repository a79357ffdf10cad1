/** A title as the form offers it. */
export type TitleChoice = {
  slug: string;
  name: string;
  place: string;
  timeZone: string;
  sections: { slug: string; name: string }[];
};

/**
 * The sections of the chosen titles (none chosen: the first), each slug once, under all the names it goes by.
 * A section that was chosen before stays on offer, so that it can be taken away.
 */
export function sectionChoices(
  titles: TitleChoice[],
  chosen: string[],
  selected: string[],
): { slug: string; label: string }[] {
  const shown = chosen.length ? titles.filter((title) => chosen.includes(title.slug)) : titles.slice(0, 1);
  const names = new Map<string, string[]>();
  for (const { slug, name } of shown.flatMap((title) => title.sections)) {
    const known = names.get(slug) ?? [];
    names.set(slug, known.includes(name) ? known : [...known, name]);
  }
  for (const slug of selected) if (!names.has(slug)) names.set(slug, [slug]);
  return [...names].map(([slug, all]) => ({ slug, label: all.join(" / ") }));
}
