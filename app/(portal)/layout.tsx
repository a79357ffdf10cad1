import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { signOut } from "@/app/(auth)/sign-out";
import { ConfirmAddressNotice } from "@/components/accounts/confirm-address-notice";
import { Bell } from "@/components/notices/bell";
import { Document } from "@/components/ui/document";
import { Shell } from "@/components/ui/shell";
import { currentActor } from "@/lib/auth/session";
import { NONCE_HEADER } from "@/lib/core/csp";
import { accountPath, desk, portal } from "@/lib/core/paths";
import { bellOf } from "@/lib/notices/queries";
import { mayKeepWebhooks } from "@/lib/webhooks/policy";
import { markRead } from "./portal/notices/actions";

export const metadata: Metadata = {
  title: { default: "Portal · Dateline", template: "%s · Dateline" },
  robots: { index: false },
};

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  const member = Boolean(actor?.memberships.length);
  const keeper = actor?.memberships.some((each) => mayKeepWebhooks(actor, each.organisationId));
  const links = member
    ? [
        { href: portal.home, label: "Releases" },
        { href: portal.media, label: "Pictures" },
        { href: portal.organisation, label: "Organisation" },
        { href: portal.team, label: "Team" },
        { href: portal.tokens, label: "Tokens" },
        ...(keeper ? [{ href: portal.webhooks, label: "Webhooks" }] : []),
      ]
    : [];
  const user = actor && {
    name: actor.name,
    email: actor.email,
    links: [
      { href: accountPath, label: "Account" },
      { href: portal.notices, label: "Notices" },
      ...(actor.staffRole ? [{ href: desk.home, label: "The desk" }] : []),
    ],
    signOut,
  };
  return (
    <Document nonce={nonce}>
      <Shell
        brand={{ name: "Dateline", href: portal.home, area: "Portal" }}
        links={links}
        user={user ?? undefined}
        tools={
          actor && (
            <Bell
              start={await bellOf(actor)}
              paths={{ state: portal.bell, live: portal.live, all: portal.notices }}
              markRead={markRead}
            />
          )
        }
        notice={actor && member && !actor.emailVerified ? <ConfirmAddressNotice email={actor.email} /> : null}
      >
        {children}
      </Shell>
    </Document>
  );
}
