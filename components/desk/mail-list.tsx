import Link from "next/link";
import { momentWords } from "@/lib/core/moment";
import classes from "./desk.module.css";

export type MailLine = {
  id: string;
  href: string;
  recipient: string;
  subject: string;
  status: string;
  createdAt: Date;
};

export const MAIL_STATES: Record<string, string> = {
  queued: "Waiting to be sent",
  sent: "Sent",
  captured: "Captured here",
  failed: "Failed",
};

/** Transactional mail, newest first. */
export function MailList({ mails, zone }: { mails: MailLine[]; zone: string }) {
  return (
    <ol className={classes.mails}>
      {mails.map((mail) => (
        <li key={mail.id}>
          <Link href={mail.href} prefetch={false} className={classes.headline}>
            {mail.subject}
          </Link>
          <span className={classes.note}>
            to {mail.recipient} ·{" "}
            <time dateTime={mail.createdAt.toISOString()}>{momentWords(mail.createdAt, zone)}</time> ·{" "}
            <span data-failed={mail.status === "failed" || undefined}>
              {MAIL_STATES[mail.status] ?? mail.status}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
