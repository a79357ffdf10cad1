import type { RulePlace, WireRouting } from "./schema";

type Title = { id: string; slug: string; name: string; sections: { slug: string }[] };

/**
 * The places that rules name, as they are stored. One whose title or section is gone is left out, with a word to the
 * desk; when none remains the source's own places count (null).
 */
export function resolvePlaces(titles: Title[], named: RulePlace[] | null) {
  const gone: string[] = [];
  const places = (named ?? []).flatMap(({ publication, section }) => {
    const title = titles.find((each) => each.slug === publication);
    if (title?.sections.some((each) => each.slug === section)) return [{ publicationId: title.id, section }];
    gone.push(`There is no “${publication}/${section}” any more.`);
    return [];
  });
  return { places: places.length ? places : null, gone };
}

/** Places of a form that name no title or section there is: one complaint each, under its path. */
export function unknownPlaces(titles: Title[], named: { path: string; place: RulePlace }[]) {
  return named.flatMap(({ path, place }) => {
    const title = titles.find((each) => each.slug === place.publication);
    if (!title)
      return [{ path: `${path}.publication`, message: `There is no title “${place.publication}”.` }];
    if (title.sections.some((each) => each.slug === place.section)) return [];
    return [{ path: `${path}.section`, message: `${title.name} has no section “${place.section}”.` }];
  });
}

/** Every place that rules name, with its path in a source's form. */
export const placesIn = (routing: WireRouting | undefined) => [
  ...(routing?.rules ?? []).flatMap((rule, i) =>
    rule.places.map((place, j) => ({ path: `routing.rules.${i}.places.${j}`, place })),
  ),
  ...(routing?.sections ?? []).map(({ publication, section }, i) => ({
    path: `routing.sections.${i}`,
    place: { publication, section },
  })),
];
