import type { Metadata } from "next";
import { MAIL_STATES } from "@/components/desk/mail-list";
import { MailView } from "@/components/desk/mail-view";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { outboxMessage } from "@/lib/accounts/outbox";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { editorAt, orNotFound } from "../../staff";
import { deskZone } from "../../zone";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorAt(desk.mail(id));
  const [mail, zone] = await Promise.all([orNotFound(outboxMessage(actor, id)), deskZone()]);
  return (
    <>
      <PageHeader
        title={mail.subject}
        kicker={
          <>
            <TextLink href={desk.outbox}>Outbox</TextLink>
            <span>to {mail.recipient}</span>
            <span>{momentWords(mail.createdAt, zone)}</span>
            <span>{MAIL_STATES[mail.status] ?? mail.status}</span>
          </>
        }
      >
        {mail.lastError ? `Last refusal: ${mail.lastError}` : null}
      </PageHeader>
      <MailView mail={mail} />
    </>
  );
}
