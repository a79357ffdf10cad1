import type { Metadata } from "next";
import { ApiGuide } from "@/components/accounts/api-guide";
import { NotMember } from "@/components/accounts/not-member";
import { TokenForm } from "@/components/accounts/token-form";
import { TokenList } from "@/components/accounts/token-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { listTokens } from "@/lib/accounts/own-tokens";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { publicUrl } from "@/lib/core/env";
import { apiDescriptionPath, portal } from "@/lib/core/paths";
import { makeToken, revokeToken } from "./actions";

export const metadata: Metadata = { title: "Tokens" };

export default async function TokensPage() {
  const actor = await requireActor(portal.tokens);
  const tokens = await listTokens(actor, now());
  const isMember = actor.memberships.length > 0;
  if (!isMember && !tokens.length) return <NotMember staff={actor.staffRole !== null} />;
  return (
    <div className={classes.page}>
      <PageHeader title="Tokens">
        With a token your own software sends releases and follows them. It acts as the person who made it, for
        one organisation, and never can do more than that person may.
      </PageHeader>
      {isMember ? (
        <Panel title="New token" id="new-token">
          <TokenForm
            organisations={actor.memberships.map(({ organisationId, name }) => ({
              id: organisationId,
              name,
            }))}
            send={makeToken}
          />
        </Panel>
      ) : null}
      <Panel title="Tokens in use" id="tokens">
        <TokenList
          tokens={tokens.map((token) => ({
            ...token,
            organisation: token.organisation?.name ?? null,
            createdAt: token.createdAt.toISOString(),
            lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
            expiresAt: token.expiresAt?.toISOString() ?? null,
          }))}
          showOrganisation={actor.memberships.length > 1}
          revoke={revokeToken}
        />
      </Panel>
      <Panel title="How to use it" id="api-guide">
        <ApiGuide origin={publicUrl()} description={apiDescriptionPath} />
      </Panel>
    </div>
  );
}
