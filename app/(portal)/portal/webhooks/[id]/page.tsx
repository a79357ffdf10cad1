import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { DeliveryLog } from "@/components/webhooks/delivery-log";
import { EndpointMoves } from "@/components/webhooks/endpoint-moves";
import { LogFilters } from "@/components/webhooks/log-filters";
import { ReplayFailed } from "@/components/webhooks/replay";
import { SecretPanel } from "@/components/webhooks/secret-panel";
import { SettingsForm } from "@/components/webhooks/settings-form";
import { State } from "@/components/webhooks/state";
import { ENDPOINT_WORDS } from "@/components/webhooks/words";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { portal } from "@/lib/core/paths";
import { getEndpoint, listDeliveries } from "@/lib/webhooks/queries";
import { DELIVERY_STATES } from "@/lib/webhooks/schema";
import * as actions from "../actions";

export const metadata: Metadata = { title: "Webhook" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What is not theirs, and what is not theirs to keep, is not there. */
const orNothing = (error: unknown): never => {
  if (error instanceof DomainError) notFound();
  throw error;
};

export default async function WebhookPage({ params, searchParams }: Props) {
  const { id } = await params;
  const here = portal.webhook(id);
  const actor = await requireActor(here);
  const endpoint = await getEndpoint(actor, id, now()).catch(orNothing);
  const { status: asked, before } = await searchParams;
  const status = DELIVERY_STATES.find((each) => each === asked);
  const cursor = typeof before === "string" && before ? before : undefined;
  const log = await listDeliveries(actor, id, { status, cursor }).catch(orNothing);
  const older = new URLSearchParams({ ...(status ? { status } : {}), before: log.nextCursor ?? "" });
  return (
    <div className={classes.page}>
      <PageHeader
        title={endpoint.description || new URL(endpoint.url).host}
        kicker={
          <>
            <TextLink href={portal.webhooks}>Webhooks</TextLink>
            <State {...ENDPOINT_WORDS[endpoint.status]} />
          </>
        }
        actions={
          <EndpointMoves
            id={id}
            status={endpoint.status}
            actions={{
              test: actions.testWebhook,
              pause: actions.pauseWebhook,
              resume: actions.resumeWebhook,
              remove: actions.removeWebhook,
            }}
            homeHref={portal.webhooks}
          />
        }
      >
        {endpoint.url}
        {endpoint.trouble ? ` — ${endpoint.trouble}` : ""}
      </PageHeader>
      <Panel title="Log" id="log">
        <LogFilters href={here} current={status ?? null} />
        {log.items.length ? (
          <DeliveryLog endpointId={id} deliveries={log.items} replay={actions.replayDelivery} />
        ) : (
          <p style={{ margin: 0 }}>
            {status || cursor ? "Nothing here." : "Nothing was sent yet. Send a test, or submit a release."}
          </p>
        )}
        {log.nextCursor ? (
          <ButtonLink href={`${here}?${older}`} variant="default" mt="md">
            Older
          </ButtonLink>
        ) : null}
        {endpoint.status === "active" ? <ReplayFailed id={id} send={actions.replayFailed} /> : null}
      </Panel>
      <Panel title="Secret" id="secret">
        <SecretPanel
          id={id}
          previousUntil={endpoint.previousUntil?.toISOString() ?? null}
          reveal={actions.revealSecret}
          rotate={actions.rotateSecret}
        />
      </Panel>
      <Panel title="Settings" id="settings">
        <SettingsForm
          id={id}
          values={{ url: endpoint.url, description: endpoint.description, events: endpoint.events }}
          save={actions.changeWebhook}
        />
      </Panel>
    </div>
  );
}
