import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailList } from "@/components/desk/mail-list";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { mailIsCaptured, mayReadOutbox, outbox } from "@/lib/accounts/outbox";
import { desk } from "@/lib/core/paths";
import { editorAt, orNotFound, type Query, single } from "../staff";
import { deskZone } from "../zone";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const cursor = single((await searchParams).cursor);
  const actor = await editorAt(desk.outbox);
  if (!mayReadOutbox(actor, mailIsCaptured())) notFound();
  const [page, zone] = await Promise.all([orNotFound(outbox(actor, cursor ? { cursor } : {})), deskZone()]);
  const mails = page.items.map((mail) => ({ ...mail, href: desk.mail(mail.id) }));
  return (
    <>
      <PageHeader title="Outbox">
        {mailIsCaptured()
          ? "No mail server is set, so every mail stays here instead of leaving."
          : "Mail handed to the mail server."}
      </PageHeader>
      {mails.length ? (
        <MailList mails={mails} zone={zone} />
      ) : (
        <EmptyState title="No mail yet">
          <p>Confirmations, decisions and links for new passwords appear here.</p>
        </EmptyState>
      )}
      {page.nextCursor ? (
        <p>
          <TextLink href={`${desk.outbox}?cursor=${page.nextCursor}`}>Older</TextLink>
        </p>
      ) : null}
    </>
  );
}
