import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { type Tx, transaction, violates } from "@/lib/core/db";
import { conflict, DomainError, forbidden, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { mayKeepProfile } from "../policy";
import { SHELF_MAX } from "./queries";
import type { Shelf, Shelving } from "./schema";

function assertMayKeep(actor: Actor, organisationId: string): void {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  if (!mayKeepProfile(actor, organisationId))
    throw forbidden("Only owners and managers may change what the organisation keeps.");
}

/** The shelves share their shape: rows of one organisation, each with an id. */
type Table = {
  count: (args: { where: object }) => Promise<number>;
  create: (args: { data: object }) => Promise<unknown>;
  updateMany: (args: { where: object; data: object }) => Promise<{ count: number }>;
  deleteMany: (args: { where: object }) => Promise<{ count: number }>;
  findFirst: (args: { where: object }) => Promise<{ name: string } | null>;
};
const tableOf = (tx: Tx, shelf: Shelf): Table =>
  ({ contacts: tx.savedContact, boilerplates: tx.boilerplate, clients: tx.client })[
    shelf
  ] as unknown as Table;

async function assertOwnClient(tx: Tx, organisationId: string, input: Shelving): Promise<void> {
  const clientId = "clientId" in input.entry ? input.entry.clientId : null;
  if (!clientId) return;
  const found = await tx.client.count({ where: { id: clientId, organisationId, archivedAt: null } });
  if (!found)
    throw new DomainError("invalid", "There is no such client.", {
      issues: [{ path: "entry.clientId", message: "There is no such client." }],
    });
}

/**
 * Puts something onto a shelf, or changes what is there.
 * @throws DomainError not_found, forbidden, invalid (a client that is not theirs), conflict (name taken, shelf full).
 */
export async function shelve(actor: Actor, input: Shelving, now: Date): Promise<{ id: string }> {
  const { shelf, organisationId, entry } = input;
  assertMayKeep(actor, organisationId);
  const id = input.id ?? newId();
  try {
    await transaction(async (tx) => {
      await assertOwnClient(tx, organisationId, input);
      const table = tableOf(tx, shelf);
      if (input.id) {
        const { count } = await table.updateMany({ where: { id, organisationId }, data: entry });
        if (count === 0) throw notFound("The entry");
      } else {
        if ((await table.count({ where: { organisationId } })) >= SHELF_MAX)
          throw conflict(`There are ${SHELF_MAX} already: remove what is no longer used.`);
        await table.create({ data: { ...entry, id, organisationId, createdAt: now } });
      }
      const subject = { type: "cupboard", id, name: entry.name, organisationId } as const;
      await record(tx, actor, `cupboard.${input.id ? "change" : "add"}`, subject, now, {
        data: { shelf },
        after: entry,
      });
    });
  } catch (error) {
    if (!violates(error, "clients_organisation_id_name_key")) throw error;
    throw new DomainError("invalid", "There is a client of this name.", {
      issues: [{ path: "entry.name", message: "There is a client of this name." }],
    });
  }
  return { id };
}

/** Takes something off its shelf; a client takes their contacts and texts along. Releases keep what they have. */
export async function discard(
  actor: Actor,
  { shelf, organisationId, id }: { shelf: Shelf; organisationId: string; id: string },
  now: Date,
): Promise<void> {
  assertMayKeep(actor, organisationId);
  await transaction(async (tx) => {
    const entry = await tableOf(tx, shelf).findFirst({ where: { id, organisationId } });
    const { count } = await tableOf(tx, shelf).deleteMany({ where: { id, organisationId } });
    if (count === 0 || !entry) throw notFound("The entry");
    const subject = { type: "cupboard", id, name: entry.name, organisationId } as const;
    await record(tx, actor, "cupboard.remove", subject, now, { data: { shelf } });
  });
}

/** Says whether an organisation writes for others; its releases then always name for whom. */
export async function setAgency(
  actor: Actor,
  { organisationId, agency }: { organisationId: string; agency: boolean },
  now: Date,
): Promise<void> {
  assertMayKeep(actor, organisationId);
  await transaction(async (tx) => {
    const { name, ...before } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true, agency: true },
    });
    await tx.organisation.update({ where: { id: organisationId }, data: { agency } });
    const subject = { type: "organisation", id: organisationId, name, organisationId } as const;
    await record(tx, actor, "organisation.agency", subject, now, { before, after: { agency } });
  });
}
