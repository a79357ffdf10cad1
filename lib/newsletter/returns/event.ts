// What a provider tells of mail that came back, in its own words translated to these (docs/mail.md).
import { z } from "zod";
import { addressOf } from "../address";
import { MESSAGE_ID } from "./reading/letter-named";
import type { Reading } from "./reading/return";
import { diagnosticOf } from "./reading/verdict";

/** Providers gather what they have to tell; more of it comes in another message. */
const MOST_EVENTS = 500;

const words = (max: number) => z.string().max(max).default("");

/** One event: which letter, or which address, and what became of it. */
export const returnEvent = z
  .object({
    type: z.enum(["bounce", "complaint"]),
    /** The Message-ID the letter had. */
    messageId: words(1_000),
    /** The envelope's sender it had. */
    returnPath: words(400),
    address: words(400).transform((typed) => (typed ? addressOf(typed) : null)),
    /** Of a bounce: trying again is of no use. */
    permanent: z.boolean().default(false),
    /** RFC 3463 */
    status: z
      .string()
      .regex(/^([245]\.\d{1,3}\.\d{1,3})?$/)
      .default(""),
    diagnostic: words(4_000),
  })
  .refine(({ messageId, returnPath, address }) => Boolean(messageId || returnPath || address), {
    message: "Name the letter by messageId or returnPath, or the address.",
  });
export type ReturnEvent = z.output<typeof returnEvent>;

/** Providers tell of more than we ask for. */
const ofNoInterest = z
  .object({ type: z.string().refine((type) => type !== "bounce" && type !== "complaint") })
  .transform(() => null);
const one = z.union([returnEvent, ofNoInterest]);

/** What a message holds: one event, or several. */
export const returnEvents = z
  .union([z.array(one).max(MOST_EVENTS), one.transform((event) => [event])])
  .transform((events) => events.filter((event) => event !== null));

/** An event as a return that was read. */
export function readingOf(event: ReturnEvent, recipientOf: (address: string) => string | null): Reading {
  const { type, permanent, status, diagnostic, messageId, returnPath } = event;
  return {
    kind: type === "complaint" ? "complaint" : permanent ? "hard" : "soft",
    status,
    diagnostic: diagnosticOf(diagnostic),
    text: "",
    recipientId: recipientOf(returnPath),
    messageIds: [...`<${messageId.replace(/[<>]/g, "")}>`.matchAll(MESSAGE_ID)].map(([, id = ""]) =>
      id.toLowerCase(),
    ),
  };
}
