import type { Metadata } from "next";
import { DepartureList } from "@/components/newsletter/issue/departure-list";
import { GoneList } from "@/components/newsletter/issue/gone-list";
import { LetterBoard } from "@/components/newsletter/issue/letter-board";
import { SettingsForm } from "@/components/newsletter/issue/settings-form";
import classes from "@/components/newsletter/issue/standing.module.css";
import { StandingPanel } from "@/components/newsletter/issue/standing-panel";
import { WordsForm } from "@/components/newsletter/issue/words-form";
import { LetterRefresh } from "@/components/newsletter/letter-refresh";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TabNav } from "@/components/ui/tab-nav";
import { now as clock } from "@/lib/core/clock";
import { publicUrl } from "@/lib/core/env";
import { dayWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { dayDraft, dayStanding } from "@/lib/newsletter/issue/day-view";
import { mayEditLetters } from "@/lib/newsletter/policy";
import { originOf } from "@/lib/publications/origin";
import { isDay } from "@/lib/releases/schedule/days";
import { editorAt, orNotFound, type Query, single } from "../staff";
import { approve, arrange, hold, letGo, pause, resume, set, withdraw, word } from "./actions";
import { SubscriberPanel } from "./subscribers";
import { chosenTitle } from "./title";

export const metadata: Metadata = { title: "Daily email" };

const ACTIONS = { arrange, word, approve, withdraw, hold, letGo, pause, resume, set };

export default async function NewsletterPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await editorAt(desk.newsletter);
  const { title, titles } = await chosenTitle(single(query.title));
  const now = clock();
  const zone = title.timeZone;
  const asked = single(query.day);
  const view = await orNotFound(dayStanding(actor, title, asked && isDay(asked) ? asked : undefined, now));
  const draft = await dayDraft(title, view, now);
  const { day, issue } = view;
  const may = mayEditLetters(actor);
  const at = { publicationId: title.id, day, version: issue.version };
  const titleAt = { publicationId: title.id, version: view.title.version };
  const { approval, clicks } = view.title;
  return (
    <>
      <LetterRefresh live={desk.live} going={view.standing === "going"} />
      <PageHeader
        title={`Letter of ${dayWords(day)}`}
        kicker={title.name}
        actions={
          <>
            {may ? (
              <ButtonLink variant="default" href={desk.letterPreview(title.slug, day)}>
                Preview and test
              </ButtonLink>
            ) : null}
            <ButtonLink variant="default" href={desk.breaking(title.slug)}>
              Breaking news
            </ButtonLink>
            <ButtonLink variant="default" href={desk.editions(title.slug)}>
              What has gone out
            </ButtonLink>
            <ButtonLink variant="default" href={desk.newsletterReturns}>
              What came back
            </ButtonLink>
          </>
        }
      />
      <TabNav
        label="Titles"
        tabs={titles.map(({ slug, name }) => ({
          href: desk.letter(slug),
          label: name,
          current: slug === title.slug,
        }))}
      />
      <TabNav
        label="Days"
        tabs={view.days.map((each) => ({
          href: desk.letter(title.slug, each),
          label: dayWords(each),
          current: each === day,
        }))}
      />
      <StandingPanel
        at={at}
        titleAt={titleAt}
        issue={issue}
        title={{ ...view.title, name: title.name }}
        standing={view.standing}
        may={may}
        zone={zone}
        actions={ACTIONS}
      >
        <GoneList all={view.gone} zone={zone} />
      </StandingPanel>
      <div className={classes.columns}>
        {draft ? (
          <LetterBoard
            key={`${title.id} ${day}`}
            at={at}
            list={draft}
            dropped={draft.dropped}
            leadId={issue.leadId}
            pinned={issue.pinned}
            frame={{ origin: originOf(title, title.id === titles[0]?.id, publicUrl()), now, zone, may }}
            arrange={arrange}
          />
        ) : (
          <p>This letter is over: what each edition of it held stands on its page.</p>
        )}
        <div className={classes.aside}>
          <Panel title="When it goes" id="departures">
            {view.departures.length ? (
              <DepartureList all={view.departures} now={now} zone={zone} />
            ) : (
              <p>No reader’s hour is still to come on this day.</p>
            )}
          </Panel>
          {draft && may ? (
            <Panel title="Its words" id="words">
              <WordsForm
                key={`${title.id} ${day}`}
                at={at}
                given={{ subject: issue.subject, note: issue.note }}
                lead={draft.subject}
                send={word}
              />
            </Panel>
          ) : null}
          {may ? (
            <Panel title="How it is run" id="running">
              <SettingsForm given={{ ...titleAt, approval, clicks }} set={set} />
            </Panel>
          ) : null}
          <SubscriberPanel actor={actor} publicationId={title.id} />
        </div>
      </div>
    </>
  );
}
