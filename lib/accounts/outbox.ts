import "server-only";
import { type Actor, isAdmin, isStaff } from "@/lib/auth/actor";
import { env } from "@/lib/core/env";
import { forbidden, notFound } from "@/lib/core/errors";
import { findMail, listMail, type OutboxLine, type OutboxMessage } from "@/lib/core/outbox";
import { notHeld } from "./desk-policy";

/**
 * Who may read mail to others, which holds links that sign people in: administrators from whom nothing is
 * withheld; the rest of the staff too where the demo runs and mail is captured. On any other server they could take
 * the account of somebody who may do more, with the link that was meant for them (A2).
 */
export const mayReadOutbox = (
  actor: Actor,
  mailIsCaptured: boolean,
  demo: boolean = env().DEMO === true,
): boolean => (isAdmin(actor) && notHeld(actor).length === 0) || (isStaff(actor) && mailIsCaptured && demo);

/** Whether mail stays here instead of leaving by SMTP. */
export const mailIsCaptured = (): boolean => env().SMTP_URL === undefined;

function assertReader(actor: Actor): void {
  if (!mayReadOutbox(actor, mailIsCaptured())) throw forbidden("Only administrators may read sent mail.");
}

/** A page of the outbox, newest first. @throws DomainError forbidden. */
export async function outbox(
  actor: Actor,
  page: { cursor?: string; limit?: number },
): Promise<{ items: OutboxLine[]; nextCursor: string | null }> {
  assertReader(actor);
  return listMail(page);
}

/** One mail of the outbox. @throws DomainError forbidden, not_found. */
export async function outboxMessage(actor: Actor, id: string): Promise<OutboxMessage> {
  assertReader(actor);
  const mail = await findMail(id);
  if (!mail) throw notFound("The mail");
  return mail;
}
