import type { Metadata } from "next";
import { SeenButton } from "@/components/newsletter/returns/seen-button";
import { KIND_WORDS } from "@/components/newsletter/returns/words";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { mayEditLetters, mayReadReturned } from "@/lib/newsletter/policy";
import { returnById } from "@/lib/newsletter/returns/queries";
import { editorAt, orNotFound } from "../../../staff";
import { deskZone } from "../../../zone";
import { see } from "../actions";

export const metadata: Metadata = { title: "What came back" };

export default async function ReturnedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorAt(desk.returned(id));
  const [found, zone] = await Promise.all([orNotFound(returnById(actor, id)), deskZone()]);
  const reads = mayReadReturned(actor);
  const open = found.kind === "unread" && found.seenAt === null;
  return (
    <div className={classes.page}>
      <PageHeader
        title={KIND_WORDS[found.kind]}
        kicker={
          <>
            <TextLink href={desk.newsletterReturns}>What came back</TextLink>
            <span>{momentWords(found.at, zone)}</span>
          </>
        }
      />
      <Panel title="What is known" id="known">
        <dl className={classes.facts}>
          <dt>It came</dt>
          <dd>{found.door === "hook" ? "by the hook" : "by mail"}</dd>
          <dt>It says</dt>
          <dd>{found.diagnostic || "Nothing that could be read."}</dd>
          {found.status ? (
            <>
              <dt>Status</dt>
              <dd>{found.status}</dd>
            </>
          ) : null}
          <dt>About</dt>
          <dd>
            {found.recipientId ? "a letter of ours" : null}
            {found.mailId && reads ? (
              <TextLink href={desk.mail(found.mailId)}>another mail of ours</TextLink>
            ) : null}
            {found.mailId && !reads ? "another mail of ours" : null}
            {found.recipientId || found.mailId ? null : "no mail of ours that it names"}
          </dd>
          <dt>Since then</dt>
          <dd>{found.suppressed ? "nothing is mailed to its address" : "nothing has changed"}</dd>
          {found.seenAt ? (
            <>
              <dt>Looked at</dt>
              <dd>
                by {found.seenBy}, {momentWords(found.seenAt, zone)}
              </dd>
            </>
          ) : null}
        </dl>
      </Panel>
      {found.kind === "unread" ? (
        <Panel title="Its words" id="its-words">
          {reads ? (
            <pre className={classes.words}>{found.text || "There are none."}</pre>
          ) : (
            <p>
              They may hold a mail of ours with a link that signs somebody in, so only administrators read
              them.
            </p>
          )}
        </Panel>
      ) : null}
      {open && mayEditLetters(actor) ? <SeenButton id={found.id} see={see} /> : null}
    </div>
  );
}
