import type { Metadata } from "next";
import { JoinAnewForm } from "@/components/accounts/join-anew-form";
import { JoinButton } from "@/components/accounts/join-button";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { permissionsIn } from "@/lib/accounts/desk-policy";
import { staffInvitationOf } from "@/lib/accounts/people/joining";
import { STAFF_LABELS } from "@/lib/accounts/people/words";
import { PERMISSION_WORDS } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { desk, joinDeskPath, signInPath } from "@/lib/core/paths";
import { joinAnew, takePlace } from "./actions";

export const metadata: Metadata = { title: "Join the desk", referrer: "no-referrer" };

export default async function JoinDeskPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  const invitation = typeof token === "string" ? await staffInvitationOf(token, now()) : null;
  if (!invitation || typeof token !== "string")
    return (
      <NarrowPage
        title="This invitation no longer works"
        lede="It has been used or withdrawn, or it is older than a week. Ask whoever invited you for a new one."
      >
        <TextLink href={signInPath()}>Sign in</TextLink>
      </NarrowPage>
    );
  const { email, role, withheld, invitedByName, hasAccount } = invitation;
  const may = permissionsIn({ staffRole: role, withheld }).map((each) => PERMISSION_WORDS[each]);
  const actor = await currentActor();
  return (
    <NarrowPage
      title="Join the desk"
      lede={`${invitedByName} has invited ${email} as ${STAFF_LABELS[role].toLowerCase()}.`}
    >
      {may.length ? <p style={{ marginTop: 0 }}>You may {may.join("; ")}.</p> : null}
      {actor?.email === email ? (
        <JoinButton token={token} organisation="the desk" send={takePlace} home={desk.home} />
      ) : actor ? (
        <p>
          You are signed in as {actor.email}. Sign out first, then open the link again and sign in as {email}.
        </p>
      ) : hasAccount ? (
        <ButtonLink href={signInPath(joinDeskPath(token))}>Sign in to join</ButtonLink>
      ) : (
        <JoinAnewForm token={token} email={email} send={joinAnew} home={desk.home} />
      )}
    </NarrowPage>
  );
}
