import "server-only";
import { Readable } from "node:stream";
import SMTPPool from "nodemailer/lib/smtp-pool";
import { dkimOptions, signed } from "@/lib/core/dkim";
import { env } from "@/lib/core/env";
import { answerWords, type Failure, type Outcome, outcomeOf } from "./answers";

/** A finished message (RFC 5322), without DKIM signature, and its envelope. */
export type Message = {
  /** The address alone. */
  to: string;
  raw: Buffer;
  /** letter_recipients.id */
  recipientId: string;
  /** The envelope's sender. */
  returnPath: string;
};

const MINUTE_MS = 60_000;
/**
 * RFC 5321 §4.5.3.2: who has the whole letter may think about it for ten minutes. To hang up earlier is to never know,
 * and so is worth no hurry.
 */
const PATIENCE = {
  dnsTimeout: 15_000,
  connectionTimeout: MINUTE_MS,
  greetingTimeout: MINUTE_MS,
  socketTimeout: 10 * MINUTE_MS,
};

const CONNECTIONS = 5;

/**
 * How many letters are under way at once. SMTP_URL may say otherwise (`?maxConnections=20`), as it may say anything else
 * nodemailer knows of a pool.
 */
export function connections(): number {
  const { SMTP_URL } = env();
  const asked = SMTP_URL ? Number(new URL(SMTP_URL).searchParams.get("maxConnections")) : 0;
  return asked >= 1 ? Math.floor(asked) : CONNECTIONS;
}

let pool: SMTPPool | undefined;

const opened = (url: string): SMTPPool =>
  new SMTPPool({ url, pool: true, maxConnections: CONNECTIONS, maxMessages: 1_000, ...PATIENCE });

type Sendable = Parameters<SMTPPool["send"]>[0];

/** What a pool needs of a mail; ours are written already, and nodemailer's own way costs more than the sending. */
function sendable({ to, recipientId, returnPath }: Message, raw: Buffer) {
  const bodies: Readable[] = [];
  const body = () => {
    const stream = new Readable({
      read() {
        this.push(raw);
        this.push(null);
      },
    });
    bodies.push(stream);
    return stream;
  };
  const message = {
    getEnvelope: () => ({ from: returnPath, to: [to] }),
    messageId: () => recipientId,
    getHeader: () => recipientId,
    createReadStream: body,
  };
  return {
    mail: { data: {}, message } as unknown as Sendable,
    begun: () => bodies.some((each) => each.readableDidRead),
  };
}

/** A server may end a connection at any time, with or without a word: another one is opened so often. */
const TRIES = 3;

/** RFC 5321 §4.2.1: what is no answer at all, before anything of the letter was sent. */
const isLost = ({ code, response, begun }: Failure) =>
  !begun && response === undefined && (code === "ECONNECTION" || code === "ESOCKET");

const attempt = (from: SMTPPool, message: Message, raw: Buffer) =>
  new Promise<{ answer: string } | Failure>((resolve) => {
    const { mail, begun } = sendable(message, raw);
    from.send(mail, (error, info) =>
      resolve(
        error
          ? { ...pick(error as Error & Partial<Failure>), begun: begun() }
          : { answer: info?.response ?? "" },
      ),
    );
  });

/**
 * Hands one letter over to the mail server of SMTP_URL, signed when DKIM_* is set, and says what became of it; never
 * throws for what a server says or does. One that may have been taken is `unknown`, and is not tried again.
 */
export async function handOver(message: Message): Promise<Outcome> {
  const { SMTP_URL } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set: letters are captured instead.");
  pool ??= opened(SMTP_URL);
  const raw = dkimOptions() ? await signed(message.raw) : message.raw;
  for (let left = TRIES; ; ) {
    const end = await attempt(pool, message, raw);
    if ("answer" in end) return { kind: "accepted", answer: answerWords(end.answer) };
    if (--left === 0 || !isLost(end)) return outcomeOf(end);
  }
}

const pick = ({ message, code, command, response, responseCode }: Error & Partial<Failure>) => ({
  message,
  code,
  command,
  response,
  responseCode,
});

/** Ends the connections; letters under way are finished first. The next letter opens others. */
export function closeTransport(): void {
  pool?.close();
  pool = undefined;
}
