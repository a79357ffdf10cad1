import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor, StaffRole } from "@/lib/auth/actor";
import { holds, permissionsOfRole } from "@/lib/auth/permissions";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/jobs";
import { queueMail } from "@/lib/core/mail";
import { permissionsIn, ungivable, untouchable } from "../desk-policy";
import { actorFields, toActor } from "../sessions";
import { endStaffInvitations } from "./invitations";
import { assertKeepsPeople } from "./queries";
import type { Placing } from "./schema";

type Row = {
  id: string;
  name: string;
  email: string;
  staffRole: StaffRole | null;
  withheld: string[];
  suspendedAt: Date | null;
  suspendedFor: string;
};

/**
 * The person, for a change. Changes of places are made one after another, and the actor's own place is read again
 * behind that door: of two administrators who remove each other at once, one stays.
 */
async function forChange(tx: Tx, actor: Actor, id: string): Promise<{ by: Actor; person: Row }> {
  assertKeepsPeople(actor);
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('places at the desk'))::text`;
  const self = await tx.user.findFirst({
    where: { id: actor.userId ?? "", suspendedAt: null },
    select: actorFields,
  });
  const by = self && toActor(actor.kind === "token" ? "token" : "user", self);
  if (!by || !holds(by, "people")) throw forbidden("Only administrators may do this.");
  const person = await tx.user.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      staffRole: true,
      withheld: true,
      suspendedAt: true,
      suspendedFor: true,
    },
  });
  if (!person) throw notFound("The account");
  const why = untouchable(by, person);
  if (why) throw forbidden(why);
  return { by, person };
}

/** Whoever keeps people has to remain, whatever was just written. */
async function assertKeeperStays(tx: Tx): Promise<void> {
  const keepers = await tx.user.count({
    where: { staffRole: "admin", suspendedAt: null, NOT: { withheld: { has: "people" } } },
  });
  if (keepers === 0)
    throw conflict("Somebody has to keep the people of the desk: at least one administrator stays.");
}

/** What they hold goes back to the queue, a moment later. */
export const giveClaimsBack = (tx: Tx, userId: string): Promise<void> =>
  enqueue(tx, "claims-return", { userId }, { key: `claims-return:${userId}`, maxAttempts: 10 });

const subjectOf = ({ id, name }: Row) => ({ type: "user", id, name }) as const;

/**
 * Gives somebody another place at the desk, or none; in force with their next request.
 * @throws DomainError forbidden (one's own, above one's own), not_found, conflict (nobody would keep people).
 */
export const placePerson = (actor: Actor, input: Placing, now: Date): Promise<null> =>
  transaction(async (tx) => {
    const { by, person } = await forChange(tx, actor, input.id);
    const { staffRole } = input;
    const ofRole = staffRole ? permissionsOfRole(staffRole) : [];
    const place = { staffRole, withheld: input.withheld.filter((each) => ofRole.includes(each)) };
    const why = ungivable(by, place);
    if (why) throw forbidden(why);
    const before = { staffRole: person.staffRole, withheld: person.withheld };
    await tx.user.update({ where: { id: person.id }, data: place });
    await assertKeeperStays(tx);
    await endStaffInvitations(tx, actor, person.email, now);
    await record(tx, actor, "user.place", subjectOf(person), now, { before, after: place });
    if (permissionsIn(before).includes("review") && !permissionsIn(place).includes("review"))
      await giveClaimsBack(tx, person.id);
    return null;
  });

/**
 * Suspends an account: its sessions end, sign-in and tokens are refused, and nothing else is taken from it. The
 * person is mailed the reason.
 * @throws DomainError forbidden, not_found, conflict (suspended already, nobody would keep people).
 */
export const suspendAccount = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  now: Date,
): Promise<null> =>
  transaction(async (tx) => {
    const { person } = await forChange(tx, actor, id);
    const { count } = await tx.user.updateMany({
      where: { id, suspendedAt: null },
      data: { suspendedAt: now, suspendedFor: reason },
    });
    if (count === 0) throw conflict("This account is suspended already.");
    await assertKeeperStays(tx);
    const ended = await tx.session.updateMany({
      where: { userId: id, revokedAt: null },
      data: { revokedAt: now },
    });
    await endStaffInvitations(tx, actor, person.email, now);
    await record(tx, actor, "user.suspend", subjectOf(person), now, {
      before: { suspendedAt: null, suspendedFor: "" },
      after: { suspendedAt: now.toISOString(), suspendedFor: reason },
      data: { sessionsEnded: ended.count },
    });
    if (person.staffRole) await giveClaimsBack(tx, id);
    await queueMail(tx, {
      key: `account-suspended:${id}:${now.getTime()}`,
      to: person.email,
      subject: "Your account has been suspended",
      paragraphs: [
        `Hello ${person.name},`,
        "You can no longer sign in, and tokens you have made are refused. The reason:",
      ],
      note: reason,
      closing: ["If you think this is a mistake, answer to whoever runs the desk."],
    });
    return null;
  });

/** Opens a suspended account again. @throws DomainError forbidden, not_found, conflict (not suspended). */
export const liftAccount = (actor: Actor, { id }: { id: string }, now: Date): Promise<null> =>
  transaction(async (tx) => {
    const { by, person } = await forChange(tx, actor, id);
    const why = ungivable(by, person);
    if (why) throw forbidden(why);
    const { count } = await tx.user.updateMany({
      where: { id, suspendedAt: { not: null } },
      data: { suspendedAt: null, suspendedFor: "" },
    });
    if (count === 0) throw conflict("This account is not suspended.");
    await record(tx, actor, "user.lift", subjectOf(person), now, {
      before: { suspendedAt: person.suspendedAt?.toISOString() ?? null, suspendedFor: person.suspendedFor },
      after: { suspendedAt: null, suspendedFor: "" },
    });
    return null;
  });
