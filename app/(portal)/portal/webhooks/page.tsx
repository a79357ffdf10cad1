import type { Metadata } from "next";
import { NotMember } from "@/components/accounts/not-member";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { EndpointList } from "@/components/webhooks/endpoint-list";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { portal } from "@/lib/core/paths";
import { mayKeepWebhooks } from "@/lib/webhooks/policy";
import { listEndpoints, recentOutcomes } from "@/lib/webhooks/queries";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  const actor = await requireActor(portal.webhooks);
  if (!actor.memberships.length) return <NotMember staff={actor.staffRole !== null} />;
  const kept = actor.memberships.filter((each) => mayKeepWebhooks(actor, each.organisationId));
  const endpoints = await listEndpoints(actor, {}, now());
  const recent = await recentOutcomes(endpoints.map((each) => each.id));
  return (
    <div className={classes.page}>
      <PageHeader
        title="Webhooks"
        actions={
          kept.length && endpoints.length ? (
            <ButtonLink href={portal.newWebhook}>Add a webhook</ButtonLink>
          ) : null
        }
      >
        Your own software is told at once when a release changes its status: no asking again and again.
      </PageHeader>
      {kept.length === 0 ? (
        <EmptyState title="For owners and managers">
          <p>Webhooks are kept by the owners and managers of your organisation. Ask one of them.</p>
        </EmptyState>
      ) : endpoints.length ? (
        <EndpointList
          endpoints={endpoints.map((each) => ({
            ...each,
            href: portal.webhook(each.id),
            organisation: each.organisation.name,
            failing: each.status === "active" && each.failingSince !== null,
            recent: recent.get(each.id) ?? [],
          }))}
          showOrganisation={actor.memberships.length > 1}
        />
      ) : (
        <EmptyState title="No webhook yet">
          <p>
            Name an address of your system. We send it a signed message for every step of a release: received,
            approved, published, corrected.
          </p>
          <ButtonLink href={portal.newWebhook}>Add a webhook</ButtonLink>
        </EmptyState>
      )}
    </div>
  );
}
