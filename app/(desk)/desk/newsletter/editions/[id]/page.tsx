import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Plot } from "@/components/desk/plot";
import { BatchTable } from "@/components/newsletter/editions/batch-table";
import { kindWords } from "@/components/newsletter/editions/edition-rows";
import classes from "@/components/newsletter/editions/editions.module.css";
import { FigureTable } from "@/components/newsletter/editions/figure-table";
import { Going } from "@/components/newsletter/editions/going";
import { UncertainBatch } from "@/components/newsletter/editions/uncertain-batch";
import { LetterRefresh } from "@/components/newsletter/letter-refresh";
import { HealthMark } from "@/components/ui/health-mark";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { now as clock } from "@/lib/core/clock";
import { dateFormat } from "@/lib/core/date-format";
import { clockWords, momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { handedOverTime } from "@/lib/newsletter/figures/over-time";
import { editionView } from "@/lib/newsletter/figures/queries";
import { handedReading } from "@/lib/newsletter/figures/readings";
import { outcomeOf, underWay } from "@/lib/newsletter/figures/sums";
import { batchesOf, uncertainBatches } from "@/lib/newsletter/handing/queries";
import { mayEditLetters } from "@/lib/newsletter/policy";
import { hourWords, zoneWords } from "@/lib/newsletter/words";
import { publications } from "@/lib/publications/queries";
import { editorAt, orNotFound } from "../../../staff";
import { settle } from "./actions";

export const metadata: Metadata = { title: "An edition of the daily email" };

export default async function EditionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorAt(desk.newsletter);
  const now = clock();
  const edition = await orNotFound(editionView(actor, id));
  const title = (await publications()).find((each) => each.id === edition.publicationId) ?? notFound();
  const may = mayEditLetters(actor);
  const [batches, uncertain, handed] = await Promise.all([
    batchesOf(actor, id),
    may ? uncertainBatches(actor, id) : [],
    handedOverTime(actor, id),
  ]);
  const zone = title.timeZone;
  const { words, tone } = outcomeOf(edition.sums);
  const counted = edition.items.reduce((sum, each) => sum + each.clicks, 0);
  return (
    <>
      <LetterRefresh live={desk.live} going={underWay(edition.sums) > 0} />
      <PageHeader
        title={edition.subject || kindWords(edition.kind, edition.day)}
        kicker={
          <>
            <TextLink href={desk.editions(title.slug)}>{title.name}</TextLink>
            <span>{kindWords(edition.kind, edition.day)}</span>
          </>
        }
      >
        <HealthMark tone={tone}>{words}</HealthMark>. Due {momentWords(edition.dueAt, zone)}, frozen{" "}
        {clockWords(edition.frozenAt, zone)}.
      </PageHeader>
      <Going sums={edition.sums} />
      <div className={classes.stack}>
        {uncertain.length ? (
          <Panel title="Nobody knows whether these arrived" id="uncertain" tone="attention">
            {uncertain.map((batch) => (
              <UncertainBatch key={batch.id} batch={batch} zone={zone} settle={settle} />
            ))}
          </Panel>
        ) : null}
        <div className={classes.columns}>
          <Panel title="What became of it" id="figures">
            <FigureTable sums={edition.sums} clicks={counted > 0 ? counted : null} />
            {batches.length ? <BatchTable all={batches} zone={zone} now={now} /> : null}
          </Panel>
          <div className={classes.stack}>
            <Plot
              id="handed-plot"
              title="Handed over, by time"
              reading={handedReading(handed.steps, handed.stepMs)}
              of="From"
              shape="bars"
              series={[
                { name: "accepted", label: "Accepted" },
                { name: "refused", label: "Refused" },
                { name: "uncertain", label: "Uncertain" },
              ]}
              rows={handed.steps.map(({ from, ...counts }) => ({ label: timeOf(from, zone), ...counts }))}
            />
            <Panel title="What was in it" id="items">
              {edition.note ? <blockquote>{edition.note}</blockquote> : null}
              <ol className={classes.items}>
                {edition.items.map((item) => (
                  <li key={item.id}>
                    {item.killed ? <i>Killed, or no longer here</i> : item.headline}
                    <span className={classes.detail}>
                      {[
                        item.lead ? "lead" : "",
                        item.pinned ? "pinned" : "",
                        item.clicks ? `followed ${item.clicks.toLocaleString("en")} times` : "",
                      ]
                        .filter(Boolean)
                        .join(", ")}
                    </span>
                  </li>
                ))}
              </ol>
            </Panel>
            {edition.rounds.length ? (
              <Panel title="For whom" id="rounds">
                <ul className={classes.items}>
                  {edition.rounds.map((round) => (
                    <li key={`${round.timeZone} ${round.hour}`}>
                      {hourWords(round.hour)} {zoneWords(round.timeZone)}:{" "}
                      {round.recipients.toLocaleString("en")}
                      {round.state === "frozen" ? "" : ` (${round.state}) ${round.reason}`}
                    </li>
                  ))}
                </ul>
              </Panel>
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}

const timeOf = (at: Date, zone: string) =>
  dateFormat("en-GB", { timeZone: zone, timeStyle: "medium", hourCycle: "h23" }).format(at);
