import type { Metadata } from "next";
import { NameForm } from "@/components/accounts/name-form";
import { SessionList } from "@/components/accounts/session-list";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { browserWords } from "@/lib/accounts/browser-words";
import { ownSessions } from "@/lib/accounts/own-account";
import { currentSessionId, requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { accountPath, checkInboxPath, forgotPath } from "@/lib/core/paths";
import { endOtherSessions, endSession, saveName } from "./actions";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const actor = await requireActor(accountPath);
  const [sessions, current] = await Promise.all([ownSessions(actor, now()), currentSessionId()]);
  return (
    <div className={classes.page}>
      <PageHeader title="Account" />
      <Panel title="You" id="you">
        <NameForm name={actor.name} send={saveName} />
        <dl className={classes.facts}>
          <dt>Email</dt>
          <dd>
            {actor.email}{" "}
            {actor.emailVerified ? (
              "(confirmed)"
            ) : (
              <TextLink href={checkInboxPath}>Confirm this address</TextLink>
            )}
          </dd>
          <dt>Password</dt>
          <dd>
            <TextLink href={forgotPath}>Set a new password by mail</TextLink>
          </dd>
        </dl>
      </Panel>
      <Panel title="Where you are signed in" id="sessions">
        <SessionList
          sessions={sessions.map((session) => ({
            id: session.id,
            device: browserWords(session.userAgent),
            since: session.createdAt.toISOString(),
            seen: session.lastSeenAt.toISOString(),
            current: session.id === current,
          }))}
          end={endSession}
          endOthers={endOtherSessions}
        />
      </Panel>
    </div>
  );
}
