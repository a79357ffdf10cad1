import "server-only";
import { record } from "@/lib/audit/commands";
import { type Tx, transaction, violates } from "@/lib/core/db";
import { conflict, DomainError } from "@/lib/core/errors";
import { asActor } from "./commands";
import { hashPassword } from "./password";

export const deadInvitation = () =>
  new DomainError("invalid", "This invitation has been used, withdrawn or has expired. Ask for a new one.");

/** An address is confirmed by the link that was mailed to it (A1). */
export const confirmAddress = (tx: Tx, userId: string, now: Date) =>
  tx.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: { emailVerifiedAt: now } });

type NewPerson = { id: string; name: string; email: string };

/**
 * Makes the account of somebody invited, and with it in one transaction what they are invited to.
 * @param redeem uses the secret up and says whom it was mailed to.
 * @throws DomainError conflict (the address has an account), and whatever `redeem` throws.
 */
export async function makeInvited<T extends { email: string }>(
  input: { name: string; password: string },
  redeem: (tx: Tx) => Promise<T>,
  join: (tx: Tx, user: NewPerson, invitation: T) => Promise<void>,
  now: Date,
): Promise<{ email: string }> {
  const passwordHash = await hashPassword(input.password);
  try {
    return await transaction(async (tx) => {
      const invitation = await redeem(tx);
      const user = await tx.user.create({
        data: {
          email: invitation.email,
          name: input.name,
          passwordHash,
          emailVerifiedAt: now,
          createdAt: now,
        },
        select: { id: true, name: true, email: true },
      });
      await record(tx, asActor(user), "user.join", { type: "user", id: user.id, name: user.name }, now);
      await join(tx, user, invitation);
      return { email: invitation.email };
    });
  } catch (error) {
    if (violates(error, "users_email_key"))
      throw conflict("This address has an account: sign in with it, then open the link again.");
    throw error;
  }
}
