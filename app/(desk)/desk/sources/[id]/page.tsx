import type { Metadata } from "next";
import { Suspense } from "react";
import plotClasses from "@/components/desk/plot.module.css";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { FetchTable, RejectedList } from "@/components/wire/source/fetch-table";
import classes from "@/components/wire/source/source.module.css";
import { sourceFacts } from "@/components/wire/source/source-facts";
import { SourceEnd, SourceMoves } from "@/components/wire/source/source-moves";
import { SourceState } from "@/components/wire/source/source-state";
import { wirePath } from "@/components/wire/stream/address";
import { holds } from "@/lib/auth/permissions";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { payloadList } from "@/lib/wire/fetching/payload-queries";
import { deskSource } from "@/lib/wire/sources/desk-view";
import { editorAt, orNotFound } from "../../staff";
import { deskZone } from "../../zone";
import { archiveSource, deleteSource, pauseSource, pollSource, resumeSource } from "../actions";
import { SourcePlots } from "./plots";

export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorAt(desk.source(id));
  const now = clock();
  const keeps = holds(actor, "wire");
  const [source, titles, zone, payloads] = await Promise.all([
    orNotFound(deskSource(actor, id)),
    publications(),
    deskZone(),
    keeps ? payloadList(actor, id) : [],
  ]);
  const { name, slug, routing } = source.values;
  const named = { id, name, slug, status: source.status };
  const rules = routing.rules.length + routing.sections.length;
  return (
    <>
      <PageHeader
        title={name}
        kicker={
          <>
            <TextLink href={desk.sources}>Sources</TextLink>
            <SourceState source={{ ...source, ...source.values }} now={now} />
          </>
        }
        actions={
          keeps ? (
            <>
              <SourceMoves
                source={named}
                actions={{ pause: pauseSource, resume: resumeSource, poll: pollSource }}
              />
              <ButtonLink href={desk.editSource(id)} size="xs">
                Change settings
              </ButtonLink>
            </>
          ) : null
        }
      >
        {source.lastError}
      </PageHeader>
      <Panel>
        <dl className={classes.facts}>
          {sourceFacts(source, titles, zone, now).flatMap(([label, value]) => [
            <dt key={`${label} name`}>{label}</dt>,
            <dd key={label}>{value}</dd>,
          ])}
        </dl>
      </Panel>
      <div className={classes.links}>
        <TextLink href={wirePath({ source: slug })}>Its items on the wire desk</TextLink>
        {keeps ? (
          <TextLink href={desk.sourceRules(id)}>
            {rules ? `Its rules (${rules})` : "Rules: where its items go, and which are held"}
          </TextLink>
        ) : null}
      </div>
      <Suspense fallback={<p className={plotClasses.waiting}>Counting for the plots…</p>}>
        <SourcePlots actor={actor} id={id} now={now} zone={zone} />
      </Suspense>
      <h2 className={classes.heading}>Last fetches</h2>
      {source.fetches.length ? (
        <FetchTable fetches={source.fetches} payloads={payloads} source={id} zone={zone} />
      ) : (
        <p>None has brought anything yet, or failed.</p>
      )}
      <h2 className={classes.heading}>Items that could not be taken</h2>
      <RejectedList fetches={source.fetches} zone={zone} />
      {keeps ? (
        <>
          <h2 className={classes.heading}>Stop using it</h2>
          <SourceEnd source={named} items={source.items} archive={archiveSource} remove={deleteSource} />
          {source.status === "archived" ? <p>It is archived; “Resume” takes it up again.</p> : null}
        </>
      ) : null}
    </>
  );
}
