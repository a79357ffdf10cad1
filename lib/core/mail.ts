import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { db, Prisma, type Tx } from "./db";
import { dkimOptions } from "./dkim";
import { env } from "./env";
import { cancelJob, enqueueAll } from "./jobs";
import { type LetterInput, letter, letterText } from "./letter";
import { log } from "./log";

export type Letter = LetterInput & {
  /** At most one mail per key, however often the event is handled. */
  key: string;
  to: string;
  subject: string;
};

/** Makes the HTML part of a mail when it is sent. */
export type RenderMail = (mail: { subject: string; says: LetterInput }) => Promise<string>;

/** One header line: no line breaks, so that no header can be smuggled in (RFC 5322 §2.2). */
const headerLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, 200);

/**
 * Queues a transactional mail and its job in the transaction of the event it tells of (E8).
 * @param notBefore while it waits until then, `recallMail` can take it back.
 */
export const queueMail = (tx: Tx, mail: Letter, notBefore?: Date): Promise<void> =>
  queueMails(tx, [mail], notBefore);

/** Queues any number of mails at once, in two statements; otherwise as `queueMail`. */
export async function queueMails(tx: Tx, mails: Letter[], notBefore?: Date): Promise<void> {
  if (mails.length === 0) return;
  const queued = await tx.outboxMail.createManyAndReturn({
    data: mails.map(({ key, to, subject, ...says }) => ({
      dedupeKey: key,
      recipient: to,
      subject: headerLine(subject),
      text: letterText(says),
      letter: letter.parse(says) as Prisma.InputJsonValue,
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  await enqueueAll(
    tx,
    "mail-send",
    queued.map(({ id }) => ({ payload: { id }, key: `mail:${id}`, runAt: notBefore })),
  );
}

/**
 * Takes a mail back that has not left yet. @returns whether there was one.
 * @param patient waits for one that is being handed over, a minute at most; otherwise such a one counts as gone.
 */
export async function recallMail(tx: Tx, key: string, { patient = true } = {}): Promise<boolean> {
  const [gone] = await tx.$queryRaw<{ id: string }[]>`
    delete from outbox_mails where status = 'queued' and id = (select id from outbox_mails
      where dedupe_key = ${key} and status = 'queued' for update ${patient ? Prisma.empty : Prisma.sql`skip locked`})
    returning id`;
  if (gone) await cancelJob(tx, `mail:${gone.id}`);
  return gone !== undefined;
}

/** Whether a mail of this key has been handed over; asked after `recallMail`, which waits for one on its way. */
export async function mailHasLeft(tx: Tx, key: string): Promise<boolean> {
  return (await tx.outboxMail.count({ where: { dedupeKey: key, status: { not: "queued" } } })) > 0;
}

/** How long a mail server may keep us waiting at each step; its row is locked meanwhile, for a minute at most. */
const PATIENCE_MS = 15_000;
const PATIENCE = {
  dnsTimeout: PATIENCE_MS,
  connectionTimeout: PATIENCE_MS,
  greetingTimeout: PATIENCE_MS,
  socketTimeout: PATIENCE_MS,
};

/** Headers that say who writes, and from which list, by what the letter says of it. */
function headersOf(says: LetterInput | null, from: string) {
  const { sender, list } = says ?? {};
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  return {
    ...(sender ? { from: { name: headerLine(sender.name), address } } : {}),
    ...(list
      ? {
          list: {
            id: { url: list.id, comment: headerLine(list.name) },
            ...(list.unsubscribe ? { unsubscribe: list.unsubscribe } : {}),
          },
        }
      : {}),
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(list?.unsubscribe ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
    },
  };
}

/** Why a mail must not leave after all, or null; asked in the transaction in which it is handed over. */
export type MailGuard = (tx: Tx, mail: { key: string; recipient: string }) => Promise<string | null>;

const NO_GUARD: MailGuard = async () => null;

type Waiting = {
  key: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  letter: LetterInput | null;
};

let transport: Transporter | undefined;

/**
 * Hands one queued mail over, or captures it when no SMTP_URL is set. Running it twice sends once: the row is
 * locked and its status looked at first. Throws on SMTP errors so that the job is retried with back-off, and likewise
 * while `guard` cannot be asked: nothing leaves then.
 */
export async function sendQueuedMail(
  id: string,
  now: Date,
  render: RenderMail,
  guard: MailGuard = NO_GUARD,
): Promise<void> {
  const { SMTP_URL, MAIL_FROM, RETURN_ADDRESS } = env();
  const failure = await db().$transaction(
    async (tx) => {
      const [mail] = await tx.$queryRaw<Waiting[]>`
        select dedupe_key as key, recipient, subject, text, html, letter from outbox_mails
        where id = ${id}::uuid and status = 'queued' for update skip locked`;
      if (!mail) return null;
      const reason = await guard(tx, mail);
      if (reason !== null) {
        await tx.outboxMail.update({ where: { id }, data: { status: "failed", lastError: reason } });
        return null;
      }
      // Kept as it is sent: a later look at the outbox shows what its reader got.
      const html = mail.letter ? await render({ subject: mail.subject, says: mail.letter }) : mail.html;
      if (!SMTP_URL) {
        await tx.outboxMail.update({ where: { id }, data: { status: "captured", sentAt: now, html } });
        return null;
      }
      transport ??= createTransport({ url: SMTP_URL, ...PATIENCE, dkim: dkimOptions() }, { from: MAIL_FROM });
      try {
        await transport.sendMail({
          to: { name: "", address: mail.recipient },
          subject: mail.subject,
          text: mail.text,
          html,
          messageId: `<${id}@dateline>`,
          ...headersOf(mail.letter, MAIL_FROM),
          // What comes back names its mail by Message-ID.
          ...(RETURN_ADDRESS ? { envelope: { from: RETURN_ADDRESS, to: mail.recipient } } : {}),
        });
        await tx.outboxMail.update({
          where: { id },
          data: { status: "sent", sentAt: now, html, attempts: { increment: 1 } },
        });
        return null;
      } catch (error) {
        const { message, responseCode } = error as Error & { responseCode?: number };
        const final = responseCode !== undefined && responseCode >= 500;
        await tx.outboxMail.update({
          where: { id },
          data: {
            attempts: { increment: 1 },
            lastError: message.slice(0, 500),
            ...(final ? { status: "failed" } : {}),
          },
        });
        return final ? null : (error as Error);
      }
    },
    { timeout: 60_000 },
  );
  if (failure) {
    log.warn({ mail: id, reason: failure.message }, "mail not handed over; it will be tried again");
    throw failure;
  }
}
