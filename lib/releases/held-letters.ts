import "server-only";
import type { Tx } from "@/lib/core/db";
import { mailHasLeft, recallMail } from "@/lib/core/mail";
import { decisionMailKey, rescheduleMailKey } from "./letters";

type Subject = { id: string; version: number };
type Decision = { decision: string; versionNumber: number };

/** The letters of a decision, and of another time that was set since: neither is news once the decision is gone. */
const keysOf = ({ id, version }: Subject, { decision, versionNumber }: Decision) => [
  decisionMailKey(decision, { id, version: versionNumber }),
  rescheduleMailKey({ id, version: version - 1 }),
];

/** Takes back what would tell the author of a decision. @returns false when one was on its way and has left. */
export async function recallLetters(tx: Tx, release: Subject, decision: Decision): Promise<boolean> {
  for (const key of keysOf(release, decision))
    if (!(await recallMail(tx, key)) && (await mailHasLeft(tx, key))) return false;
  return true;
}

/** Takes back what still waits, without waiting itself for a letter that is being handed over. */
export async function dropLetters(tx: Tx, release: Subject, decision: Decision): Promise<void> {
  for (const key of keysOf(release, decision)) await recallMail(tx, key, { patient: false });
}
