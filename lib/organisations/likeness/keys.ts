import { pressed } from "./confusables";
import { domainSkeleton, nameSkeleton, type Skeleton } from "./skeleton";

export type Look = { name: string; website: string };

/** Shorter ones differ in a letter because they are other words: "Hall" is not "Hill". */
const NEAR_NAME = 7;
const NEAR_DOMAIN = 6;

const near = (letters: string, from: number) => letters.length >= from;

/**
 * The text without its doublings, and with it every text with one character left out: two that are equal but for
 * doublings share the first, two that are one edit apart one of the others.
 */
function neighbourhood(letters: string, from: number): string[] {
  if (!letters) return [];
  const equal = `=${pressed(letters)}`;
  if (!near(letters, from)) return [equal];
  return [
    equal,
    letters,
    ...Array.from({ length: letters.length }, (_, at) => letters.slice(0, at) + letters.slice(at + 1)),
  ];
}

/**
 * What an organisation is found by that may look like another: skeletons of its name and domain with their
 * one-deletion neighbourhoods (the symmetric deletes of SymSpell), so that a look-up costs the same however many
 * there are. "n" is a name, "d" a domain; about eighty keys at most.
 */
export function lookKeys({ name, website }: Look): string[] {
  const byName = nameSkeleton(name);
  const byDomain = website ? domainSkeleton(website) : null;
  return [
    ...new Set([
      ...neighbourhood(byName.letters, NEAR_NAME).map((key) => `n/${byName.numbers}/${key}`),
      ...(byDomain ? neighbourhood(byDomain.letters, NEAR_DOMAIN).map((key) => `d//${key}`) : []),
      ...(byName.letters || byName.numbers ? [] : ["-"]),
    ]),
  ];
}

/** Whether one edit makes one the other: a letter more, less, another, or two exchanged. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (x.length <= 1 && y.length <= 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0])
  );
}

const same = (a: Skeleton, b: Skeleton, from: number): boolean =>
  a.numbers === b.numbers &&
  (pressed(a.letters) === pressed(b.letters) ||
    (near(a.letters, from) && near(b.letters, from) && oneEditApart(a.letters, b.letters)));

export type Likeness = { kind: "name" | "domain"; detail: string };

/** In what two organisations look the same, in words for the desk; empty when they do not. */
export function likenesses(one: Look, other: Look): Likeness[] {
  const [a, b] = [nameSkeleton(one.name), nameSkeleton(other.name)];
  const found: Likeness[] = [];
  if ((a.letters || a.numbers) && same(a, b, NEAR_NAME))
    found.push({ kind: "name", detail: `“${one.name}” looks like “${other.name}”` });
  const [c, d] = [domainSkeleton(one.website), domainSkeleton(other.website)];
  if (c && d && c.letters && same(c, d, NEAR_DOMAIN))
    found.push({
      kind: "domain",
      detail:
        c.domain === d.domain
          ? `Both give ${c.domain} as their website`
          : `${c.domain} looks like ${d.domain}`,
    });
  return found;
}
