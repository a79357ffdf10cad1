import "server-only";
import { db, transaction } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { queueMail } from "@/lib/core/mail";
import { desk, portal } from "@/lib/core/paths";
import { mayMailAt } from "./quiet-hours";

/** So many people are written to in one run; the next follows within a minute. */
const PEOPLE = 200;
/** So many notices are listed in one mail; the page of notices has them all. */
const LISTED = 30;

/**
 * Writes to everybody for whom notices have come due: one mail each, with what they have not read meanwhile. Quiet
 * hours that were set since are kept. Any number of workers may run it; each notice is mailed once.
 * @returns how many mails were queued.
 */
export async function mailDueNotices(now: Date): Promise<number> {
  const people = await db().notice.groupBy({
    by: ["userId"],
    where: { mailedAt: null, mailAt: { lte: now } },
    orderBy: { _min: { mailAt: "asc" } },
    take: PEOPLE,
  });
  let mailed = 0;
  for (const { userId } of people)
    try {
      if (await mailNotices(userId, now)) mailed++;
    } catch (error) {
      // Whatever is wrong with one person's mail, the others' goes out.
      log.error({ err: error, userId }, "somebody's notices could not be mailed");
    }
  return mailed;
}

type Due = { id: string; text: string; href: string; unread: boolean };

const mailNotices = (userId: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      select id, text, href, (read_at is null or not shown) as unread from notices
      where user_id = ${userId}::uuid and mailed_at is null and mail_at <= ${now}::timestamptz
      order by created_at, id limit 1000 for update skip locked`;
    if (!due.length) return false;
    const here = { id: { in: due.map((each) => each.id) } };
    const quiet = await tx.quietHours.findUnique({ where: { userId } });
    const at = mayMailAt(now, quiet);
    if (!at || at > now) {
      await tx.notice.updateMany({ where: here, data: { mailAt: at } });
      return false;
    }
    await tx.notice.updateMany({ where: here, data: { mailedAt: now } });
    const person = await tx.user.findFirst({
      where: { id: userId, suspendedAt: null, emailVerifiedAt: { not: null } },
      select: { name: true, email: true, staffRole: true },
    });
    if (!person) return false;
    // What the desk does is no business of whoever has left it since.
    const unread = due.filter(
      ({ unread, href }) => unread && (person.staffRole !== null || !href.startsWith(desk.home)),
    );
    const [first] = unread;
    if (!first) return false;
    const home = person.staffRole ? desk.notices : portal.notices;
    await queueMail(tx, {
      key: `notices:${first.id}`,
      to: person.email,
      subject: unread.length === 1 ? first.text : `${unread.length} notices of the desk`,
      paragraphs: [`Hello ${person.name},`, unread.length === 1 ? `${first.text}.` : "This has happened:"],
      points: unread.length === 1 ? [] : unread.slice(0, LISTED).map(({ text }) => ({ text })),
      closing: unread.length > LISTED ? [`And ${unread.length - LISTED} more.`] : [],
      action: {
        label: unread.length === 1 ? "Open it" : "Open the notices",
        url: publicUrl() + (unread.length === 1 ? first.href : home),
      },
      why: "You get this mail because you asked for such notices by email. You can choose otherwise in your settings.",
    });
    return true;
  });

/** Read notices are kept for so long, unread ones for three times that. */
const KEPT_MS = 30 * 86_400_000;

/** Forgets old notices, a few thousand at a time. @returns how many. */
export const forgetOldNotices = (now: Date): Promise<number> =>
  db().$executeRaw`
    delete from notices where id in (
      select id from notices
      where (read_at is not null and created_at < ${new Date(now.getTime() - KEPT_MS)}::timestamptz)
        or created_at < ${new Date(now.getTime() - 3 * KEPT_MS)}::timestamptz
      limit 5000)`;
