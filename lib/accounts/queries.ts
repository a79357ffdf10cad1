import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { actorFields, toActor } from "./sessions";

/** A person as the actor they would be, for programs that act in their name (seed, operator's tool). */
export async function actorByEmail(by: Actor, email: string): Promise<Actor> {
  if (by.kind !== "system") throw forbidden("Only the system may act for somebody.");
  const user = await db().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: actorFields,
  });
  if (!user) throw notFound(`The account ${email}`);
  return toActor("user", user);
}
