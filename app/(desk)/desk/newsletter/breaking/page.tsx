import { Stack } from "@mantine/core";
import type { Metadata } from "next";
import { CandidateList } from "@/components/newsletter/breaking/candidate-list";
import { SendPanel } from "@/components/newsletter/breaking/send-panel";
import { ToldList } from "@/components/newsletter/breaking/told-list";
import { LetterRefresh } from "@/components/newsletter/letter-refresh";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TabNav } from "@/components/ui/tab-nav";
import { now as clock } from "@/lib/core/clock";
import { publicUrl } from "@/lib/core/env";
import { desk } from "@/lib/core/paths";
import { breakingCandidates, titlesShowing, toldAtOnce } from "@/lib/newsletter/alerts/board";
import { breakingReach } from "@/lib/newsletter/alerts/breaking";
import { underWay } from "@/lib/newsletter/figures/sums";
import { maySendBreaking } from "@/lib/newsletter/policy";
import { originOf } from "@/lib/publications/origin";
import { editorAt, type Query, single } from "../../staff";
import { chosenTitle } from "../title";
import { send, takeBack } from "./actions";

export const metadata: Metadata = { title: "Breaking news" };

export default async function BreakingPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const wanted = single(query.item);
  const actor = await editorAt(wanted ? desk.breakingItem(wanted) : desk.newsletterBreaking);
  const now = clock();
  const showing = wanted ? await titlesShowing(actor, wanted, now) : [];
  const { title, titles } = await chosenTitle(single(query.title), showing);
  const may = maySendBreaking(actor);
  const [items, told] = await Promise.all([
    breakingCandidates(actor, title.id, now, wanted),
    toldAtOnce(actor, title.id),
  ]);
  const here = desk.breaking(title.slug);
  const chosen = may ? items.find(({ id, sent }) => !sent && id === wanted) : undefined;
  const place = { publicationId: title.id, itemId: chosen?.id ?? "" };
  const reach = chosen ? await breakingReach(actor, place, now) : 0;
  return (
    <>
      <LetterRefresh
        live={desk.live}
        going={told.some(
          ({ state, sums }) => state === "waiting" || state === "freezing" || underWay(sums) > 0,
        )}
      />
      <PageHeader
        title="Breaking news"
        kicker={title.name}
        actions={
          <ButtonLink variant="default" href={desk.letter(title.slug)}>
            The day’s letter
          </ButtonLink>
        }
      >
        Mailed at once to every reader who wants it, each at most as often a day as they chose. Alerts, for
        who asked for an organisation, a section or a search, go by themselves.
      </PageHeader>
      <TabNav
        label="Titles"
        tabs={titles.map(({ slug, name }) => ({
          href: desk.breaking(slug),
          label: name,
          current: slug === title.slug,
        }))}
      />
      <Stack gap="md">
        {chosen ? (
          <SendPanel
            key={chosen.id}
            item={{
              ...place,
              version: chosen.version,
              headline: chosen.headline,
              summary: chosen.summary,
            }}
            reach={reach}
            send={send}
            back={here}
          />
        ) : null}
        {may && wanted && !chosen ? (
          <p role="status">What you chose was sent already, or readers of this title do not see it now.</p>
        ) : null}
        <Panel title="Told at once of late" id="told">
          <ToldList all={told} now={now} zone={title.timeZone} takeBack={may ? takeBack : null} />
        </Panel>
        <Panel title="What readers see now" id="candidates">
          {may ? null : <p>You may look, but not send: an administrator can change that.</p>}
          <CandidateList
            items={items}
            origin={originOf(title, title.id === titles[0]?.id, publicUrl())}
            now={now}
            choose={may ? (id) => desk.breaking(title.slug, id) : null}
          />
        </Panel>
      </Stack>
    </>
  );
}
