import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { forbidden } from "@/lib/core/errors";
import { maySeeFigures } from "../policy";

/** Notes how a try to read the mailbox of returns went; `trouble` is "" when it went well, and never has a password. */
export async function noteMailbox(host: string, trouble: string, now: Date): Promise<void> {
  const failed = trouble !== "";
  await db().$executeRaw`
    insert into return_mailboxes as m (host, read_at, failing_since, trouble)
    values (${host}, case when ${failed} then null else ${now}::timestamptz end,
      case when ${failed} then ${now}::timestamptz end, ${trouble})
    on conflict (host) do update set trouble = excluded.trouble, read_at = coalesce(excluded.read_at, m.read_at),
      failing_since = case when ${failed} then coalesce(m.failing_since, excluded.failing_since) end`;
}

export type MailboxStanding = { readAt: Date | null; failingSince: Date | null; trouble: string };

/** How reading the mailbox goes that is set now; null without one, or before the first try. @throws DomainError forbidden. */
export async function mailboxStanding(actor: Actor): Promise<MailboxStanding | null> {
  if (!maySeeFigures(actor)) throw forbidden("Only the desk sees how returns are read.");
  const { RETURN_MAILBOX_URL } = env();
  if (!RETURN_MAILBOX_URL) return null;
  const { hostname: host } = new URL(RETURN_MAILBOX_URL);
  return db().returnMailbox.findUnique({
    where: { host },
    select: { readAt: true, failingSince: true, trouble: true },
  });
}
