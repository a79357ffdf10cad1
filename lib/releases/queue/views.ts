import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { db, isUniqueViolation, type Prisma, transaction } from "@/lib/core/db";
import { conflict, DomainError, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { assertStaff } from "../queries";
import { queueFilter } from "./filter";
import { countMatching } from "./lines";
import type { changedView, newView, SavedQueueView } from "./saved-view";

/** How many views one editor may keep, and how many of theirs and others' a page shows: each is counted. */
const MOST_OWN = 20;
const MOST_SHOWN = 30;

const scope = (actor: Actor): Prisma.SavedViewWhereInput => ({
  OR: [{ userId: actor.userId as string }, { shared: true }],
});

function assertPerson(actor: Actor): string {
  assertStaff(actor);
  if (!actor.userId) throw new DomainError("forbidden", "Only a person keeps views.");
  return actor.userId;
}

/** The views an editor may use by name: all of their own, then those that others share with the desk. */
export async function savedViews(actor: Actor): Promise<SavedQueueView[]> {
  const userId = assertPerson(actor);
  const read = (where: Prisma.SavedViewWhereInput) =>
    db().savedView.findMany({ where, orderBy: [{ name: "asc" }, { id: "asc" }], take: MOST_SHOWN });
  // Whatever others share, nobody's own are left out: they could be neither used nor deleted.
  const [own, others] = await Promise.all([
    read({ userId }),
    read({ shared: true, userId: { not: userId } }),
  ]);
  return [...own, ...others].slice(0, MOST_SHOWN).flatMap((row) => {
    // A view saved before a filter changed its shape is passed over rather than shown as something else.
    const filter = queueFilter.safeParse(row.filter);
    if (!filter.success) return [];
    const { id, name, shared, ownerName } = row;
    return [{ id, name, shared, ownerName, filter: filter.data, mine: row.userId === userId }];
  });
}

/** The same with how much each holds: exact below 1,000, which stands for that many or more. */
export const countedViews = async (
  actor: Actor,
  now: Date,
): Promise<(SavedQueueView & { count: number })[]> =>
  Promise.all(
    (await savedViews(actor)).map(async (view) => ({
      ...view,
      count: await countMatching(actor, view.filter, now),
    })),
  );

const taken = (error: unknown): never => {
  if (isUniqueViolation(error))
    throw new DomainError("invalid", "You have a view of that name.", {
      issues: [{ path: "name", message: "You have a view of that name." }],
    });
  throw error;
};

/** Keeps a filter under a name. @throws DomainError invalid: the name is taken; conflict: too many. */
export async function saveView(
  actor: Actor,
  input: z.output<typeof newView>,
  now: Date,
): Promise<{ id: string }> {
  const userId = assertPerson(actor);
  return transaction(async (tx) => {
    if ((await tx.savedView.count({ where: { userId } })) >= MOST_OWN)
      throw conflict(`You have ${MOST_OWN} views: delete one first.`);
    return tx.savedView.create({
      data: { ...input, userId, ownerName: actor.name, createdAt: now },
      select: { id: true },
    });
  }).catch(taken);
}

/** Whose view it is; what others keep for themselves does not exist for this actor. */
async function own(actor: Actor, id: string): Promise<string> {
  const userId = assertPerson(actor);
  const view = isId(id) ? await db().savedView.findFirst({ where: { id, ...scope(actor) } }) : null;
  if (!view) throw notFound("The view");
  if (view.userId !== userId)
    throw new DomainError("forbidden", `Only ${view.ownerName} may change this view.`);
  return userId;
}

/** Gives an own view another name, shares it with the desk or takes it back. */
export async function changeView(actor: Actor, input: z.output<typeof changedView>): Promise<void> {
  const userId = await own(actor, input.id);
  const { id, ...data } = input;
  await transaction((tx) => tx.savedView.updateMany({ where: { id, userId }, data })).catch(taken);
}

/** Deletes an own view. */
export async function dropView(actor: Actor, { id }: { id: string }): Promise<void> {
  const userId = await own(actor, id);
  await transaction((tx) => tx.savedView.deleteMany({ where: { id, userId } }));
}
