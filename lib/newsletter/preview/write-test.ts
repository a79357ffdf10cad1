import "server-only";
import { db } from "@/lib/core/db";
import { handOver } from "../handing/transport";
import { composerOf } from "../letter/composer";
import type { OpenPress } from "../letter/press";
import { returnPathOf } from "../returns/return-path";
import { draftOfDay, testsAreCaptured } from "./letters";
import { shownReader } from "./readers";
import { TEST_PREFIX, type TestOrder } from "./test-letter";

type Ended = { status: "sent" | "captured" | "failed"; lastError?: string };

/**
 * Writes a test letter and hands it over the way letters are, signature and all; without a mail server it stays in the
 * outbox. Once it has ended nothing more is done; it is not tried again by itself, as its editor sits waiting.
 */
export async function writeTest(order: TestOrder, openPress: OpenPress, now: Date): Promise<void> {
  const { mailId: id, reader: choice } = order;
  const mail = await db().outboxMail.findFirst({
    where: { id, status: "queued" },
    select: { recipient: true },
  });
  if (!mail) return;
  const { title, content } = await draftOfDay(order, now);
  const to = { address: mail.recipient, timeZone: title.timeZone };
  const { reader } = await shownReader(content, choice, to);
  const plain = (await composerOf(content, title, openPress)).letterFor(reader, now);
  const end = (data: Ended & { subject?: string; html?: string; text?: string }) =>
    db().outboxMail.updateMany({
      where: { id, status: "queued" },
      data: { ...data, sentAt: data.status === "failed" ? null : now, attempts: { increment: 1 } },
    });
  if (!plain) {
    await end({ status: "failed", lastError: "There is nothing new for such a reader any more." });
    return;
  }
  const marked = { ...content, subject: `${TEST_PREFIX}${plain.subject}` };
  const composer = await composerOf(marked, title, openPress);
  const [letter, message] = [composer.letterFor(reader, now), composer.messageFor(reader, now)];
  if (!letter || !message) return;
  const { html, text, subject } = letter;
  await end({ html, text, subject, ...(await handed(mail.recipient, message.raw, reader.recipientId)) });
}

async function handed(to: string, raw: Buffer, recipientId: string): Promise<Ended> {
  if (testsAreCaptured()) return { status: "captured" };
  const outcome = await handOver({ to, raw, recipientId, returnPath: returnPathOf(recipientId) });
  return outcome.kind === "accepted"
    ? { status: "sent" }
    : { status: "failed", lastError: outcome.answer.slice(0, 500) };
}
