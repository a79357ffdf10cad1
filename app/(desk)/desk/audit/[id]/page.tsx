import type { Metadata } from "next";
import { EventView } from "@/components/audit/event-view";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { logHref } from "@/lib/audit/search/filter";
import { type LogEvent, logEvent } from "@/lib/audit/search/queries";
import { deedWords } from "@/lib/audit/verbs";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { editorAt, orNotFound } from "../../staff";
import { deskZone } from "../../zone";

export const metadata: Metadata = { title: "Event" };

const KINDS: Record<string, string> = {
  user: "a person",
  token: "an API token",
  system: "the worker or the operator",
};
const PAGES: Record<string, (id: string) => string> = {
  release: desk.release,
  user: desk.person,
  organisation: desk.organisation,
  source: desk.source,
};

function factsOf(event: LogEvent, zone: string) {
  const page = event.subjectExists ? PAGES[event.subjectType]?.(event.subjectId) : undefined;
  return [
    { name: "When", value: momentWords(event.at, zone) },
    { name: "Who", value: `${event.actorName} (${KINDS[event.actorKind] ?? event.actorKind})` },
    { name: "Verb", value: event.verb, href: logHref(desk.audit, { verb: event.verb }) },
    { name: "What", value: event.subjectName || "Untitled", ...(page && { href: page }) },
    ...(event.organisationId
      ? [
          {
            name: "Organisation",
            value: event.organisationName ?? `${event.organisationId} (gone)`,
            href: logHref(desk.audit, { organisation: event.organisationName ?? event.organisationId }),
          },
        ]
      : []),
    { name: "Event", value: event.id },
  ];
}

export default async function EventPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorAt(`${desk.audit}/${id}`);
  const [event, zone] = await Promise.all([orNotFound(logEvent(actor, id)), deskZone()]);
  const { did, to } = deedWords(event);
  return (
    <>
      <PageHeader
        title={`${event.actorName} ${did} ${to}`.trim()}
        kicker={
          <>
            <TextLink href={desk.audit}>Audit log</TextLink>
            <TextLink href={logHref(desk.audit, { subject: event.subjectId })}>All events of this</TextLink>
          </>
        }
      />
      <EventView
        facts={factsOf(event, zone)}
        before={event.before}
        after={event.after}
        data={event.data}
        chain={event.position !== null && event.hash ? { position: event.position, hash: event.hash } : null}
      />
    </>
  );
}
