import type { Metadata } from "next";
import { letterPress } from "@/components/newsletter/letter/press";
import { LetterFrame } from "@/components/newsletter/preview/letter-frame";
import { LookUpForm } from "@/components/newsletter/preview/look-up-form";
import classes from "@/components/newsletter/preview/preview.module.css";
import { ReaderForm } from "@/components/newsletter/preview/reader-form";
import { TestButton } from "@/components/newsletter/preview/test-button";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState, Panel } from "@/components/ui/panel";
import rows from "@/components/ui/rows.module.css";
import { mailIsCaptured, mayReadOutbox } from "@/lib/accounts/outbox";
import { now as clock } from "@/lib/core/clock";
import { dayWords } from "@/lib/core/moment";
import { dayAt } from "@/lib/core/month";
import { desk } from "@/lib/core/paths";
import { followable, previewLetter } from "@/lib/newsletter/preview/letters";
import { choiceIn, choiceQuery } from "@/lib/newsletter/preview/schema";
import { choiceFacts } from "@/lib/newsletter/words";
import { isDay } from "@/lib/releases/schedule/days";
import { editorWho, orNotFound, type Query, single } from "../../staff";
import { chosenTitle } from "../title";
import { look, lookUp, test } from "./actions";

export const metadata: Metadata = { title: "Preview of the daily email" };

const flat = (query: Query) =>
  new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : value ? [value] : []).map((each): [string, string] => [key, each]),
    ),
  );

export default async function PreviewPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await editorWho(desk.newsletter, "newsletter");
  const { title } = await chosenTitle(single(query.title));
  const now = clock();
  const asked = single(query.day) ?? "";
  const day = isDay(asked) ? asked : dayAt(now, title.timeZone).toString();
  const reader = choiceIn(flat(query));
  const order = { publicationId: title.id, day, reader };
  const { letter, subscriber } = await orNotFound(previewLetter(actor, order, letterPress, now));
  const here = desk.letterPreview(title.slug, day);
  const frame = choiceQuery(reader);
  frame.set("title", title.slug);
  frame.set("day", day);
  return (
    <>
      <PageHeader
        title="Preview"
        kicker={
          <TextLink href={desk.letter(title.slug, day)}>
            {title.name}, letter of {dayWords(day)}
          </TextLink>
        }
      >
        As it would go if its hour came now. Links in it that belong to a reader are nobody’s here.
      </PageHeader>
      <div className={classes.columns}>
        <div className={classes.aside}>
          <Panel title="For whom" id="for-whom">
            {reader.as === "everybody" ? (
              <p>For readers who chose nothing in particular.</p>
            ) : (
              <p>
                <TextLink href={here}>Back to readers who chose nothing in particular</TextLink>
              </p>
            )}
            {subscriber ? (
              <dl className={rows.facts}>
                <dt>Subscriber</dt>
                <dd>{subscriber.state}</dd>
                {choiceFacts(subscriber.preferences, title).map(({ label, value }) => (
                  <FactRow key={label} label={label} value={value} />
                ))}
              </dl>
            ) : null}
          </Panel>
          {letter ? (
            <Panel title="Test" id="test">
              <TestButton
                key={JSON.stringify(reader)}
                order={order}
                address={actor.email}
                send={test}
                look={look}
                mailHref={mayReadOutbox(actor, mailIsCaptured()) ? desk.outbox : null}
              />
            </Panel>
          ) : null}
          <Panel title="A made-up reader" id="made-up">
            <ReaderForm
              action="/desk/newsletter/preview"
              title={title.slug}
              day={day}
              sections={title.sections}
              newsrooms={await followable(order, now)}
              choice={reader}
            />
          </Panel>
          <Panel title="A subscriber" id="a-subscriber">
            <LookUpForm publicationId={title.id} here={here} find={lookUp} />
          </Panel>
          {letter ? (
            <Panel title="What stands in it, and why" id="told">
              <ol className={classes.told}>
                {letter.told.map(({ id, headline, why }) => (
                  <li key={id}>
                    {headline}
                    <span className={classes.why}>{why}</span>
                  </li>
                ))}
              </ol>
            </Panel>
          ) : null}
        </div>
        {letter ? (
          <LetterFrame
            src={desk.letterFrame(frame)}
            subject={letter.subject}
            text={letter.text}
            bytes={letter.bytes}
          />
        ) : (
          <EmptyState title="No letter goes to this reader">
            <p>There is nothing new for them, and an empty letter is never sent.</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}

const FactRow = ({ label, value }: { label: string; value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);
