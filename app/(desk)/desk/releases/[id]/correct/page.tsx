import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CorrectForm } from "@/components/releases/correct/correct-form";
import { ReleaseDiff } from "@/components/releases/release-diff";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { changesBetween } from "@/lib/releases/changes";
import { requestsOf } from "@/lib/releases/conversation/queries";
import { getRelease } from "@/lib/releases/queries";
import { editorAt, orNotFound, type Query, single } from "../../../staff";
import { deskZone } from "../../../zone";
import { correctRelease } from "../../actions";

export const metadata: Metadata = { title: "Correct" };

export default async function CorrectPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const actor = await editorAt(desk.correctRelease(id));
  const [view, requests, zone, titles] = await Promise.all([
    orNotFound(getRelease(actor, id, clock())),
    requestsOf(actor, id),
    deskZone(),
    publications(),
  ]);
  if (!view.moves.includes("correct")) redirect(desk.release(id));
  const asked = requests.find(
    (each) => each.id === single(query.request) && each.kind === "correction" && each.status === "open",
  );
  const { content } = view;
  const sections = titles.flatMap((title) => title.sections);
  const changes = asked?.patch ? changesBetween(content, { ...content, ...asked.patch }) : [];
  return (
    <>
      <PageHeader
        title="Correct what is public"
        kicker={<TextLink href={desk.release(id)}>Back to the review</TextLink>}
      >
        The page keeps its address, and feeds carry the correction as an update.
      </PageHeader>
      {asked ? (
        <div style={{ marginBottom: "1.25rem" }}>
          <Panel title={`Asked for by ${asked.by}`} id="asked-for" tone="attention">
            <p>{asked.text}</p>
            {changes.length ? <ReleaseDiff changes={changes} /> : null}
          </Panel>
        </div>
      ) : null}
      <CorrectForm
        release={{ id, version: view.version, content }}
        asked={asked ? { id: asked.id, text: asked.text, patch: asked.patch ?? {} } : null}
        titles={titles}
        names={Object.fromEntries(sections.map(({ slug, name }) => [slug, name]))}
        zone={zone}
        backHref={desk.release(id)}
        send={correctRelease}
      />
    </>
  );
}
