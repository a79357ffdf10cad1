import { Button } from "@mantine/core";
import type { Metadata } from "next";
import classes from "@/components/audit/audit.module.css";
import { ChainPanel } from "@/components/audit/chain-panel";
import { LogFilters } from "@/components/audit/log-filters";
import { LogList } from "@/components/audit/log-list";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { chainState } from "@/lib/audit/checks";
import { mayKeepLog } from "@/lib/audit/policy";
import { filterOf, logHref } from "@/lib/audit/search/filter";
import { listLog } from "@/lib/audit/search/queries";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { editorAt, orNotFound, type Query, single } from "../staff";
import { deskZone } from "../zone";
import { checkLog } from "./actions";
import { chainLook } from "./chain-look";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const filter = filterOf(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, single(value)])),
  );
  const cursor = single(query.cursor);
  const actor = await editorAt(logHref(desk.audit, filter));
  const [zone, chain] = await Promise.all([deskZone(), chainState(actor, clock())]);
  const page = await orNotFound(listLog(actor, { filter, zone, cursor }));
  const keeper = mayKeepLog(actor);
  return (
    <>
      <PageHeader title="Audit log">
        Everything that people, tokens and the worker did. Nothing here can be changed or removed without
        being found.
      </PageHeader>
      <ChainPanel chain={chainLook(chain, zone)} check={keeper ? checkLog : null} />
      <LogFilters path={desk.audit} filter={filter} />
      {page.items.length ? (
        <LogList
          lines={page.items.map((line) => ({ ...line, href: `${desk.audit}/${line.id}` }))}
          zone={zone}
        />
      ) : (
        <EmptyState title="Nothing matches this search">
          <p>
            {filter.from && filter.until && filter.from > filter.until
              ? "“From” is later than “Until”: no day lies between them."
              : "Names are found by whole words, in any order."}
          </p>
        </EmptyState>
      )}
      <nav className={classes.pages} aria-label="Pages of the log">
        {cursor ? <TextLink href={logHref(desk.audit, filter)}>Newest</TextLink> : null}
        {page.nextCursor ? (
          <TextLink href={logHref(desk.audit, filter, page.nextCursor)}>Older</TextLink>
        ) : null}
      </nav>
      {keeper ? (
        <form method="post" action={logHref(`${desk.audit}/export`, filter)} className={classes.export}>
          <Button type="submit" name="format" value="csv" variant="default">
            Export as CSV
          </Button>
          <Button type="submit" name="format" value="ndjson" variant="default">
            Export as NDJSON
          </Button>
        </form>
      ) : null}
    </>
  );
}
