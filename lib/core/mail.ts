import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { db, type Tx } from "./db";
import { env } from "./env";
import { escapeHtml } from "./escape";
import { enqueue } from "./jobs";
import { log } from "./log";

export type Letter = {
  /** At most one mail per key, however often the event is handled. */
  key: string;
  to: string;
  subject: string;
  /** Paragraphs of plain text. */
  paragraphs: string[];
  /** One button: its words and where it leads (absolute URL). */
  action?: { label: string; url: string };
};

/** One header line: no line breaks, so that no header can be smuggled in (RFC 5322 §2.2). */
const headerLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, 200);

function htmlOf({ paragraphs, action }: Letter): string {
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#1f2a44;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p><p style="color:#555;font-size:13px">Or copy this address: ${escapeHtml(action.url)}</p>`
    : "";
  const body = paragraphs.map((text) => `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`).join("");
  return `<!doctype html><html lang="en"><body style="font-family:Georgia,serif;font-size:16px;line-height:1.5;max-width:36rem;margin:0 auto;padding:24px">${body}${button}</body></html>`;
}

const textOf = ({ paragraphs, action }: Letter) =>
  [...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : [])].join("\n\n");

/** Queues a transactional mail and its job in the transaction of the event it tells of (E8). */
export async function queueMail(tx: Tx, letter: Letter): Promise<void> {
  const [queued] = await tx.outboxMail.createManyAndReturn({
    data: [
      {
        dedupeKey: letter.key,
        recipient: letter.to,
        subject: headerLine(letter.subject),
        text: textOf(letter),
        html: htmlOf(letter),
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (queued) await enqueue(tx, "mail-send", { id: queued.id }, { key: `mail:${queued.id}` });
}

/** How long a mail server may keep us waiting at each step; its row is locked meanwhile, for a minute at most. */
const PATIENCE_MS = 15_000;
const PATIENCE = {
  dnsTimeout: PATIENCE_MS,
  connectionTimeout: PATIENCE_MS,
  greetingTimeout: PATIENCE_MS,
  socketTimeout: PATIENCE_MS,
};

let transport: Transporter | undefined;

/**
 * Hands one queued mail over, or captures it when no SMTP_URL is set. Running it twice sends once: the row is
 * locked and its status looked at first. Throws on SMTP errors so that the job is retried with back-off.
 */
export async function sendQueuedMail(id: string, now: Date): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  const failure = await db().$transaction(
    async (tx) => {
      const [mail] = await tx.$queryRaw<{ recipient: string; subject: string; text: string; html: string }[]>`
        select recipient, subject, text, html from outbox_mails where id = ${id}::uuid and status = 'queued' for update skip locked`;
      if (!mail) return null;
      if (!SMTP_URL) {
        await tx.outboxMail.update({ where: { id }, data: { status: "captured", sentAt: now } });
        return null;
      }
      transport ??= createTransport({ url: SMTP_URL, ...PATIENCE }, { from: MAIL_FROM });
      try {
        await transport.sendMail({
          to: { name: "", address: mail.recipient },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${id}@dateline>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
        await tx.outboxMail.update({
          where: { id },
          data: { status: "sent", sentAt: now, attempts: { increment: 1 } },
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
