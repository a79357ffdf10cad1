import { hashPassword } from "@/lib/accounts/password";
import { actorByEmail } from "@/lib/accounts/queries";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { addMember, createOrganisation } from "@/lib/organisations/commands";
import { organisations } from "./organisations";
import { people } from "./people";

/** Everybody's password; the demo runs on the embedded database alone. */
const PASSWORD = "demo-demo-demo";

/** Makes the demo's people and organisations; returns each person as an actor, by email. */
export async function seedPeople(now: Date): Promise<Map<string, Actor>> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const person of people)
    await db().user.create({
      data: {
        email: person.email,
        name: person.name,
        passwordHash,
        emailVerifiedAt: now,
        staffRole: person.staffRole ?? null,
        createdAt: now,
      },
    });
  const idOf = async (email: string) =>
    (await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
  for (const organisation of organisations)
    await transaction(async (tx) => {
      const members = people.flatMap((person) =>
        person.memberships
          .filter((each) => each.organisation === organisation.slug)
          .map((each) => ({ email: person.email, role: each.role })),
      );
      const owner = members.find((each) => each.role === "owner");
      if (!owner) throw new Error(`${organisation.slug} has no owner`);
      const made = await createOrganisation(
        tx,
        SYSTEM,
        { ...organisation, ownerId: await idOf(owner.email) },
        now,
      );
      for (const member of members.filter((each) => each !== owner))
        await addMember(
          tx,
          SYSTEM,
          { organisationId: made.id, userId: await idOf(member.email), role: member.role },
          now,
        );
    });
  const actors = await Promise.all(
    people.map(async (person) => [person.email, await actorByEmail(SYSTEM, person.email)] as const),
  );
  return new Map(actors);
}
