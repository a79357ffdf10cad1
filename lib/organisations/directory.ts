import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";

/** Organisations by name, for the desk's filters; at most `limit`. @throws DomainError forbidden unless staff. */
export async function organisationDirectory(
  actor: Actor,
  limit = 300,
): Promise<{ slug: string; name: string }[]> {
  if (!isStaff(actor)) throw forbidden("Only editors may see this.");
  return db().organisation.findMany({
    select: { slug: true, name: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
    take: limit,
  });
}

/** The id of the organisation with this slug, or null. */
export const organisationBySlug = async (slug: string): Promise<string | null> =>
  (await db().organisation.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null;

/** Organisations whose name has this text in it, by name. @throws DomainError forbidden unless staff. */
export async function organisationsNamed(
  actor: Actor,
  text: string,
  limit: number,
): Promise<{ slug: string; name: string }[]> {
  if (!isStaff(actor)) throw forbidden("Only editors may see this.");
  return db().organisation.findMany({
    where: { name: { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
    select: { slug: true, name: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
    take: limit,
  });
}
