import "server-only";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Cupboard } from "./schema";

/** More than anybody looks through; the commands stop there. */
export const SHELF_MAX = 300;

/** Everything an organisation keeps to use again, by name; for its members. @throws DomainError not_found. */
export async function cupboardOf(actor: Actor, organisationId: string): Promise<Cupboard> {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  const here = { where: { organisationId }, orderBy: { name: "asc" }, take: SHELF_MAX } as const;
  const [{ agency }, contacts, boilerplates, clients] = await Promise.all([
    db().organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { agency: true } }),
    db().savedContact.findMany({
      ...here,
      select: { id: true, clientId: true, name: true, email: true, phone: true, public: true },
    }),
    db().boilerplate.findMany({ ...here, select: { id: true, clientId: true, name: true, text: true } }),
    db().client.findMany({
      ...here,
      where: { organisationId, archivedAt: null },
      select: { id: true, name: true, website: true },
    }),
  ]);
  return { agency, contacts, boilerplates, clients };
}
