import type { Metadata } from "next";
import { JoinAnewForm } from "@/components/accounts/join-anew-form";
import { JoinButton } from "@/components/accounts/join-button";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { invitationOf } from "@/lib/accounts/joining";
import { currentActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { joinPath, portal, signInPath } from "@/lib/core/paths";
import { ROLE_LABELS } from "@/lib/organisations/policy";
import { acceptInvitation, joinAnew } from "./actions";

export const metadata: Metadata = { title: "Join", referrer: "no-referrer" };

export default async function JoinPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  const invitation = typeof token === "string" ? await invitationOf(token, now()) : null;
  if (!invitation || typeof token !== "string")
    return (
      <NarrowPage
        title="This invitation no longer works"
        lede="It has been used or withdrawn, or it is older than a week. Ask whoever invited you for a new one."
      >
        <TextLink href={portal.home}>Go to your releases</TextLink>
      </NarrowPage>
    );
  const { organisation, email, role, invitedByName, hasAccount } = invitation;
  const actor = await currentActor();
  return (
    <NarrowPage
      title={`Join ${organisation}`}
      lede={`${invitedByName} has invited ${email} as ${ROLE_LABELS[role].toLowerCase()}.`}
    >
      {actor?.email === email ? (
        <JoinButton token={token} organisation={organisation} send={acceptInvitation} />
      ) : actor ? (
        <p>
          You are signed in as {actor.email}. Sign out first, then open the link again and sign in as {email}.
        </p>
      ) : hasAccount ? (
        <ButtonLink href={signInPath(joinPath(token))}>Sign in to join</ButtonLink>
      ) : (
        <JoinAnewForm token={token} email={email} send={joinAnew} />
      )}
    </NarrowPage>
  );
}
