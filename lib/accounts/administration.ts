import "server-only";
import { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { Actor, OrgRole, StaffRole } from "@/lib/auth/actor";
import { isUniqueViolation, type Tx, transaction } from "@/lib/core/db";
import { DomainError, forbidden, invalid, notFound } from "@/lib/core/errors";
import { addMember, createOrganisation } from "@/lib/organisations/commands";
import { hashPassword } from "./password";
import { giveClaimsBack } from "./people/commands";
import { email, name, password } from "./schema";

const newUser = z.strictObject({ email, name, password });

/** What an operator says about a person; the address counts as confirmed. */
export type NewUser = z.input<typeof newUser> & {
  staffRole?: StaffRole;
  organisation?: { slug: string; role: OrgRole };
};

function assertOperator(by: Actor): void {
  if (by.kind !== "system") throw forbidden("Only the operator of the server may do this.");
}

async function join(
  tx: Tx,
  by: Actor,
  userId: string,
  { slug, role }: { slug: string; role: OrgRole },
  now: Date,
): Promise<void> {
  const found = await tx.organisation.findUnique({ where: { slug }, select: { id: true } });
  if (found) return addMember(tx, by, { organisationId: found.id, userId, role }, now);
  if (role !== "owner")
    throw new DomainError("invalid", `There is no organisation “${slug}”. An owner would found it.`);
  const words = slug.split("-").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  await createOrganisation(tx, by, { name: words.join(" "), website: "", ownerId: userId, slug }, now);
}

/**
 * Makes an account without a mail: for the first editor of a new server, and for tests from outside. An owner
 * of an organisation that does not exist founds it.
 * @throws DomainError invalid, conflict (the address has an account).
 */
export async function createUser(by: Actor, input: NewUser, now: Date): Promise<{ id: string }> {
  assertOperator(by);
  const { staffRole, organisation, ...rest } = input;
  const parsed = newUser.safeParse(rest);
  if (!parsed.success) throw invalid(parsed.error);
  const { password: secret, ...person } = parsed.data;
  const passwordHash = await hashPassword(secret);
  return transaction(async (tx) => {
    const data = {
      ...person,
      passwordHash,
      emailVerifiedAt: now,
      staffRole: staffRole ?? null,
      createdAt: now,
    };
    const user = await tx.user.create({ data, select: { id: true, name: true } });
    const subject = { type: "user" as const, id: user.id, name: user.name };
    await record(tx, by, "user.create", subject, now, { data: { staffRole: staffRole ?? null } });
    if (organisation) await join(tx, by, user.id, organisation, now);
    return { id: user.id };
  }).catch((error) => {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError("conflict", `${person.email} has an account already.`);
  });
}

/** Gives a person a staff role, another one, or none. It counts from their next request on. */
export async function grantStaffRole(
  by: Actor,
  address: string,
  staffRole: StaffRole | null,
  now: Date,
): Promise<void> {
  assertOperator(by);
  await transaction(async (tx) => {
    const where = { email: address.trim().toLowerCase() };
    const user = await tx.user.findUnique({ where, select: { id: true, name: true, staffRole: true } });
    if (!user) throw notFound(`The account ${address}`);
    await tx.user.update({ where: { id: user.id }, data: { staffRole } });
    if (user.staffRole && !staffRole) await giveClaimsBack(tx, user.id);
    await record(tx, by, "user.grant", { type: "user", id: user.id, name: user.name }, now, {
      before: { staffRole: user.staffRole },
      after: { staffRole },
    });
  });
}
