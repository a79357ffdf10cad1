import "server-only";
import { type Actor, isStaff, membershipOf } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { type Logo, logoColumns, logoOf } from "./logo";
import { type OrganisationProfile, profileColumns } from "./profile-schema";

export type OrganisationInfo = OrganisationProfile & { id: string; slug: string; logo: Logo | null };

const fields = { ...profileColumns, id: true, slug: true, logo: { select: logoColumns } } as const;

/** One organisation, for its members and the desk. @throws DomainError not_found for everybody else. */
export async function organisationFor(actor: Actor, id: string): Promise<OrganisationInfo> {
  const found =
    isStaff(actor) || membershipOf(actor, id)
      ? await db().organisation.findUnique({ where: { id }, select: fields })
      : null;
  if (!found) throw notFound("The organisation");
  return { ...found, logo: logoOf(found.logo) };
}
