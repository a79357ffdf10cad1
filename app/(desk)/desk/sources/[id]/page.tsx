import type { Metadata } from "next";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { FetchTable } from "@/components/wire/fetch-table";
import classes from "@/components/wire/source.module.css";
import { SourceMoves } from "@/components/wire/source-moves";
import { SourceState } from "@/components/wire/source-state";
import { now as clock } from "@/lib/core/clock";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { durationWords, untilWords } from "@/lib/core/span-of-time";
import { publications } from "@/lib/publications/queries";
import { sourceDetail } from "@/lib/wire/queries";
import { editorAt, orNotFound } from "../../staff";
import { deskZone } from "../../zone";
import { pauseSource, pollSource, resumeSource } from "../actions";

export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorAt(desk.source(id));
  const now = clock();
  const [source, titles, zone] = await Promise.all([
    orNotFound(sourceDetail(actor, id)),
    publications(),
    deskZone(),
  ]);
  const routes = source.routes.map((route) => {
    const title = titles.find((each) => each.id === route.publicationId);
    const section = title?.sections.find((each) => each.slug === route.section);
    return `${title?.name ?? "?"}: ${section?.name ?? route.section}`;
  });
  const facts: [string, React.ReactNode][] = [
    [
      "Feed",
      <a key="feed" href={source.url} rel="noreferrer">
        {source.url}
      </a>,
    ],
    [
      "Homepage",
      source.homepage ? (
        <a key="home" href={source.homepage} rel="noreferrer">
          {source.homepage}
        </a>
      ) : (
        "—"
      ),
    ],
    ["Shown", source.rights === "full" ? "Full text" : "Headline and excerpt"],
    ["Published", source.autoPublish ? "By itself" : "Held for the desk"],
    ["Polled", `every ${durationWords(source.intervalSeconds * 1000)}`],
    ["Next poll", source.status === "active" ? untilWords(source.nextPollAt, now) : "—"],
    ["Last item", source.lastItemAt ? momentWords(source.lastItemAt, zone) : "none yet"],
    ["Items stored", source.itemCount.toLocaleString("en")],
    ["Placed in", routes.join(" · ") || "nowhere"],
  ];
  return (
    <>
      <PageHeader
        title={source.name}
        kicker={
          <>
            <TextLink href={desk.sources}>Sources</TextLink>
            <SourceState source={source} now={now} />
          </>
        }
        actions={
          <SourceMoves
            source={source}
            actions={{ pause: pauseSource, resume: resumeSource, poll: pollSource }}
          />
        }
      >
        {source.lastError}
      </PageHeader>
      <Panel>
        <dl className={classes.facts}>
          {facts.flatMap(([name, value]) => [
            <dt key={`${name} name`}>{name}</dt>,
            <dd key={name}>{value}</dd>,
          ])}
        </dl>
      </Panel>
      <h2 className={classes.heading}>Last fetches</h2>
      {source.fetches.length ? (
        <FetchTable fetches={source.fetches} zone={zone} />
      ) : (
        <p>It has not been polled yet.</p>
      )}
    </>
  );
}
