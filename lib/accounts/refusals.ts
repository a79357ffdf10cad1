import "server-only";
import { record } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import { transaction } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { browserWords } from "./browser-words";

/** So many refusals of an account are kept an hour: whoever guesses cannot fill the log. */
const KEPT_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

const STRANGER = { ...SYSTEM, name: "A stranger" };

/**
 * Has a refused sign-in written down. Whether the address has an account is looked at later, by the worker: the
 * answer takes as long either way (A3). What was typed as the password goes nowhere.
 */
export const noteRefusal = (email: string, userAgent: string, now: Date): Promise<void> =>
  transaction((tx) =>
    enqueue(
      tx,
      "sign-in-refused",
      { email, at: now.toISOString(), browser: browserWords(userAgent) },
      { maxAttempts: 5, background: true },
    ),
  );

/** Writes a refused sign-in into the log, if the address has an account. @returns whether it was written. */
export async function recordRefusal(refused: { email: string; at: Date; browser: string }): Promise<boolean> {
  return transaction(async (tx) => {
    const { email, at, browser } = refused;
    const user = await tx.user.findUnique({
      where: { email },
      select: { id: true, name: true, suspendedAt: true },
    });
    if (!user) return false;
    const verb = "user.sign_in_refused";
    const lately = { gt: new Date(at.getTime() - HOUR_MS), lte: at };
    const count = await tx.auditEvent.count({ where: { subjectId: user.id, verb, at: lately } });
    if (count >= KEPT_AN_HOUR) return false;
    await record(tx, STRANGER, verb, { type: "user", id: user.id, name: user.name }, at, {
      data: { browser, suspended: user.suspendedAt !== null },
    });
    return true;
  });
}
