import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor, OrgRole } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { watchLikeness } from "./likeness/alarms";

const slugBase = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "") || "organisation";

/** Makes an organisation with its first owner. A taken slug gets a short random ending, never a refusal. */
export async function createOrganisation(
  tx: Tx,
  actor: Actor,
  input: {
    name: string;
    website: string;
    ownerId: string;
    slug?: string;
    place?: string;
    boilerplate?: string;
  },
  now: Date,
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const base = input.slug ?? slugBase(input.name);
  const taken = await tx.organisation.findUnique({ where: { slug: base }, select: { id: true } });
  const slug = taken ? `${base}-${id.slice(-6)}` : base;
  await tx.organisation.create({
    data: {
      id,
      slug,
      name: input.name,
      website: input.website,
      place: input.place ?? "",
      boilerplate: input.boilerplate ?? "",
      createdAt: now,
      memberships: { create: { userId: input.ownerId, role: "owner", createdAt: now } },
    },
  });
  await record(
    tx,
    actor,
    "organisation.create",
    { type: "organisation", id, name: input.name, organisationId: id },
    now,
  );
  await watchLikeness(tx, actor, { id, name: input.name, website: input.website }, now);
  return { id, slug };
}

/** Gives a person a role in an organisation; a second call changes the role. */
export async function addMember(
  tx: Tx,
  actor: Actor,
  input: { organisationId: string; userId: string; role: OrgRole },
  now: Date,
): Promise<void> {
  const { organisationId, userId, role } = input;
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  await tx.membership.upsert({
    where: { organisationId_userId: { organisationId, userId } },
    create: { organisationId, userId, role, createdAt: now },
    update: { role },
  });
  await record(
    tx,
    actor,
    "organisation.member",
    { type: "user", id: userId, name: user.name, organisationId },
    now,
    { data: { role } },
  );
}
