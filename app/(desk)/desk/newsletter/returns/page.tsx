import type { Metadata } from "next";
import classes from "@/components/audit/audit.module.css";
import { MailboxStanding } from "@/components/newsletter/returns/mailbox-standing";
import { ReturnList } from "@/components/newsletter/returns/return-list";
import { SuppressionForm } from "@/components/newsletter/returns/suppression-form";
import { FILTER_WORDS } from "@/components/newsletter/returns/words";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState, Panel } from "@/components/ui/panel";
import { TabNav } from "@/components/ui/tab-nav";
import { desk } from "@/lib/core/paths";
import { mayEditLetters } from "@/lib/newsletter/policy";
import { doorWords } from "@/lib/newsletter/returns/doors";
import { RETURN_FILTERS, returnFilterOf } from "@/lib/newsletter/returns/filter";
import { countReturns, listReturns } from "@/lib/newsletter/returns/queries";
import { mailboxStanding } from "@/lib/newsletter/returns/standing";
import { editorAt, orNotFound, type Query, single } from "../../staff";
import { deskZone } from "../../zone";
import { lift, lookUp, suppress } from "./actions";

export const metadata: Metadata = { title: "What came back" };

export default async function ReturnsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const kind = returnFilterOf(single(query.kind));
  const cursor = single(query.cursor);
  const actor = await editorAt(desk.newsletterReturns);
  const chosen = { ...(kind ? { kind } : {}), ...(cursor ? { cursor } : {}) };
  const [page, counts, standing, zone] = await Promise.all([
    orNotFound(listReturns(actor, chosen)),
    countReturns(actor),
    mailboxStanding(actor),
    deskZone(),
  ]);
  const tabs = RETURN_FILTERS.filter((each) => counts[each] || each === kind).map((each) => ({
    href: desk.returns({ kind: each }),
    label: `${FILTER_WORDS[each]} ${(counts[each] ?? 0).toLocaleString("en")}`,
    current: each === kind,
  }));
  const narrowed: Record<string, string> = kind ? { kind } : {};
  return (
    <>
      <PageHeader title="What came back" kicker={<TextLink href={desk.newsletter}>Daily email</TextLink>}>
        Letters and other mail that could not be delivered, and letters that readers called unwanted, of the
        last 60 days. What servers said is kept without addresses. {doorWords()}
      </PageHeader>
      <div className={classes.stack}>
        <MailboxStanding standing={standing} />
        <div>
          <TabNav
            label="Kinds"
            tabs={[{ href: desk.newsletterReturns, label: "Everything", current: !kind }, ...tabs]}
          />
          {page.items.length ? (
            <ReturnList rows={page.items} zone={zone} />
          ) : (
            <EmptyState title="Nothing has come back">
              <p>
                {kind
                  ? "Nothing of this kind."
                  : "Every letter has reached its mailbox, as far as anybody has said."}
              </p>
            </EmptyState>
          )}
          <nav className={classes.pages} aria-label="Pages of returns">
            {cursor ? <TextLink href={desk.returns(narrowed)}>Newest</TextLink> : null}
            {page.nextCursor ? (
              <TextLink href={desk.returns({ ...narrowed, cursor: page.nextCursor })}>Older</TextLink>
            ) : null}
          </nav>
        </div>
        {mayEditLetters(actor) ? (
          <Panel title="One address" id="one-address">
            <SuppressionForm actions={{ lookUp, lift, suppress }} />
          </Panel>
        ) : null}
      </div>
    </>
  );
}
