import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { EndpointForm } from "@/components/webhooks/endpoint-form";
import { requireActor } from "@/lib/auth/session";
import { portal } from "@/lib/core/paths";
import { mayKeepWebhooks } from "@/lib/webhooks/policy";
import { newSecret } from "@/lib/webhooks/signing";
import { addWebhook, tryWebhook } from "../actions";

export const metadata: Metadata = { title: "New webhook" };

export default async function NewWebhookPage() {
  const actor = await requireActor(portal.newWebhook);
  const kept = actor.memberships.filter((each) => mayKeepWebhooks(actor, each.organisationId));
  if (!kept.length) notFound();
  return (
    <div className={classes.page}>
      <PageHeader title="New webhook" kicker={<TextLink href={portal.webhooks}>Webhooks</TextLink>} />
      <Panel>
        <EndpointForm
          organisations={kept.map(({ organisationId, name }) => ({ id: organisationId, name }))}
          secret={newSecret()}
          add={addWebhook}
          tryOut={tryWebhook}
          doneHref={portal.webhooks}
        />
      </Panel>
    </div>
  );
}
