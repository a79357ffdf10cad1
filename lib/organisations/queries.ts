import "server-only";
import { type Actor, isStaff, membershipOf } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { type Logo, logoColumns, logoOf } from "./logo";

export type OrganisationInfo = {
  id: string;
  slug: string;
  name: string;
  website: string;
  place: string;
  boilerplate: string;
  pressName: string;
  pressEmail: string;
  pressPhone: string;
  logo: Logo | null;
};

const fields = {
  id: true,
  slug: true,
  name: true,
  website: true,
  place: true,
  boilerplate: true,
  pressName: true,
  pressEmail: true,
  pressPhone: true,
  logo: { select: logoColumns },
} as const;

/** One organisation, for its members and the desk. @throws DomainError not_found for everybody else. */
export async function organisationFor(actor: Actor, id: string): Promise<OrganisationInfo> {
  const found =
    isStaff(actor) || membershipOf(actor, id)
      ? await db().organisation.findUnique({ where: { id }, select: fields })
      : null;
  if (!found) throw notFound("The organisation");
  return { ...found, logo: logoOf(found.logo) };
}
