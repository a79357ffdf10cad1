import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import type { Role, Side } from "./law";

type Person = Actor & { userId: string };
export type Cast = {
  /** Everybody who has an account; the system and the anonymous have none. */
  people: Record<Exclude<Role, "system" | "anonymous">, Person>;
  /** Who wrote the release of each side. */
  authors: Record<Side, Person>;
};

/** Everybody who could try to move a release, with a title to publish it in. */
export async function makeCast(): Promise<Cast> {
  await makePublication();
  const organisation = await makeOrganisation();
  const other = await makeOrganisation();
  const people = {
    owner: await makeActor({ organisation, role: "owner" }),
    manager: await makeActor({ organisation, role: "manager" }),
    author: await makeActor({ organisation, role: "contributor" }),
    // A contributor who did not write the release.
    colleague: await makeActor({ organisation, role: "contributor" }),
    stranger: await makeActor({ organisation: other, role: "owner" }),
    unconfirmed: await makeActor({ organisation, role: "owner", verified: false }),
    holder: await makeActor({ staff: "editor" }),
    editor: await makeActor({ staff: "editor" }),
    admin: await makeActor({ staff: "admin" }),
    withoutReview: await makeActor({ staff: "admin", withheld: ["review"] }),
    withoutRetraction: await makeActor({ staff: "editor", withheld: ["correct", "unpublish", "kill"] }),
    insider: await makeActor({ staff: "admin", organisation, role: "owner" }),
    suspended: await makeActor({ staff: "admin" }),
  };
  await db().user.update({
    where: { id: people.suspended.userId },
    data: { suspendedAt: new Date(), suspendedFor: "Left the desk" },
  });
  return { people, authors: { own: people.author, foreign: people.stranger } };
}

/** The actor of a role for commands, which get none at all of the suspended and the anonymous. */
export const actorOf = ({ people }: Cast, role: Exclude<Role, "suspended" | "anonymous">): Actor =>
  role === "system" ? SYSTEM : people[role];
