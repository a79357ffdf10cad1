import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/jobs";
import { dayWords } from "@/lib/core/moment";
import { takePoint } from "@/lib/core/rate-limit";
import { choiceFor, isEmpty } from "../edition/choice";
import { assertMayEditLetters } from "../policy";
import { draftOfDay } from "./letters";
import { shownReader } from "./readers";
import type { Previewed } from "./schema";

export const TEST_PREFIX = "Test: ";

/** What a worker makes a test letter from; the outbox has whom it goes to. */
export type TestOrder = Previewed & { mailId: string };

/** What the keys of all tests in the outbox begin with; of those of one editor. */
export const testKeys = (userId = ""): string => `letter-test:${userId}${userId ? ":" : ""}`;

/**
 * Sends whoever asks the letter of a day as a reader would get it, marked as a test, to their own address. A worker
 * writes it; its links change nothing.
 * @throws DomainError forbidden, conflict when there would be no letter, rate_limited, not_found.
 */
export async function sendTest(actor: Actor, order: Previewed, now: Date): Promise<{ id: string }> {
  assertMayEditLetters(actor);
  const { title, content } = await draftOfDay(order, now);
  const { userId, email } = actor;
  if (!userId || !actor.emailVerified)
    throw forbidden("Confirm your own address first: a test goes nowhere else.");
  const to = { address: email, timeZone: title.timeZone };
  const { reader } = await shownReader(content, order.reader, to);
  if (isEmpty(choiceFor(content.entries, reader, reader.sinceSeq)))
    throw conflict("There is nothing new for such a reader: no letter would go.");
  await takePoint("letter-test", userId);
  return transaction(async (tx) => {
    const mail = await tx.outboxMail.create({
      data: {
        dedupeKey: `${testKeys(userId)}${now.getTime()}`,
        recipient: email,
        subject: `${TEST_PREFIX}${title.name}`,
        text: "",
        html: "",
        createdAt: now,
      },
      select: { id: true },
    });
    const subject = {
      type: "newsletter" as const,
      id: title.id,
      name: `${title.name}, ${dayWords(order.day)}`,
    };
    await record(tx, actor, "newsletter.test", subject, now, { data: { as: order.reader.as } });
    await enqueue(tx, "letter-test", { ...order, mailId: mail.id }, { maxAttempts: 3 });
    return mail;
  });
}

/** What became of a test: queued, sent, captured or failed, and why. */
export type TestResult = { status: string; subject: string; error: string };

/** Only one's own. @throws DomainError not_found. */
export async function testResult(actor: Actor, id: string): Promise<TestResult> {
  const mail = actor.userId
    ? await db().outboxMail.findFirst({
        where: { id, dedupeKey: { startsWith: testKeys(actor.userId) } },
        select: { status: true, subject: true, lastError: true },
      })
    : null;
  if (!mail) throw notFound("The test");
  return { status: mail.status, subject: mail.subject, error: mail.lastError ?? "" };
}
