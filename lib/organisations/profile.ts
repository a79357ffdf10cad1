import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf, type OrgRole } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { announceFace } from "./face-changed";
import { endMailboxProofs } from "./identity/mailbox";
import { watchLikeness } from "./likeness/alarms";
import { nameSkeleton } from "./likeness/skeleton";
import { mayKeepProfile } from "./policy";
import { type OrganisationProfile, profileColumns } from "./profile-schema";

/**
 * Changes what an organisation says about itself; its address (slug) stays. What is public already keeps the
 * name it was published under.
 * @throws DomainError not_found for strangers, forbidden for contributors.
 */
export async function saveProfile(
  actor: Actor,
  id: string,
  profile: OrganisationProfile,
  now: Date,
): Promise<void> {
  if (!membershipOf(actor, id)) throw notFound("The organisation");
  if (!mayKeepProfile(actor, id)) throw forbidden("Only owners and managers may change the profile.");
  await transaction(async (tx) => {
    const before = await tx.organisation.findUniqueOrThrow({
      where: { id },
      select: profileColumns,
    });
    await tx.organisation.update({ where: { id }, data: profile });
    const subject = { type: "organisation", id, name: profile.name, organisationId: id } as const;
    await record(tx, actor, "organisation.save_profile", subject, now, { before, after: profile });
    if (before.name !== profile.name || before.website !== profile.website)
      await watchLikeness(tx, actor, { id, name: profile.name, website: profile.website }, now);
    if (!sameToReaders(before.name, profile.name))
      await endMailboxProofs(tx, actor, { id, name: profile.name }, now);
    await announceFace(tx, id);
  });
}

/** Whether two names differ in nothing that tells: case, marks, a legal form. */
function sameToReaders(one: string, other: string): boolean {
  const [a, b] = [nameSkeleton(one), nameSkeleton(other)];
  return a.letters === b.letters && a.numbers === b.numbers;
}

export type Member = { userId: string; name: string; email: string; role: OrgRole; since: Date };

/** Who belongs to an organisation, longest first; for its members. @throws DomainError not_found. */
export async function membersOf(actor: Actor, organisationId: string): Promise<Member[]> {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  const rows = await db().membership.findMany({
    where: { organisationId },
    orderBy: { createdAt: "asc" },
    take: 500,
    select: { role: true, createdAt: true, user: { select: { id: true, name: true, email: true } } },
  });
  return rows.map(({ role, createdAt, user }) => ({
    userId: user.id,
    name: user.name,
    email: user.email,
    role,
    since: createdAt,
  }));
}
