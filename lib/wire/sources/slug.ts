/** "Northern Light Agency" becomes "northern-light-agency". Pure. */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");

/** A slug that is not taken, which it is from now on: "agency", "agency-2"… */
export function freeSlug(name: string, taken: Set<string>): string {
  const slug = slugOf(name) || "source";
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug.slice(0, 55)}-${n}`;
  taken.add(free);
  return free;
}
