// Answers of programs: "I am away until Monday" (RFC 3834).
import type { Message } from "./message";
import { diagnosticOf, type Verdict } from "./verdict";

const AWAY = /^\s*(auto(matic|mated)?[ -]?(reply|response|answer)|out of (the )?office|away from)\b/i;

const answersByItself = ({ header }: Message): boolean =>
  header("auto-submitted").some((value) => /^\s*auto-(replied|notified)/i.test(value)) ||
  ["x-autoreply", "x-autorespond", "x-auto-response-suppress"].some((name) => header(name).length > 0) ||
  header("precedence").some((value) => /^\s*auto[_-]?reply/i.test(value)) ||
  header("subject").some((value) => AWAY.test(value));

/** Whether a program answered in somebody's name: nothing follows from it. Reports come first, they are automatic too. */
export const readAutoReply = (message: Message): Verdict | null =>
  answersByItself(message)
    ? { kind: "auto-reply", status: "", diagnostic: diagnosticOf(message.header("subject")[0] ?? "") }
    : null;
