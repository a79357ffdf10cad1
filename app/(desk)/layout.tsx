import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { signOut } from "@/app/(auth)/sign-out";
import { markRead } from "@/app/(portal)/portal/notices/actions";
import { Palette } from "@/components/desk/palette";
import { Bell } from "@/components/notices/bell";
import { ClockZone } from "@/components/ui/clock-zone";
import { Document } from "@/components/ui/document";
import { Shell } from "@/components/ui/shell";
import { mailIsCaptured, mayReadOutbox } from "@/lib/accounts/outbox";
import { isStaff } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { NONCE_HEADER } from "@/lib/core/csp";
import { accountPath, desk, portal, site } from "@/lib/core/paths";
import { bellOf } from "@/lib/notices/queries";
import { findAtDesk } from "./desk/queue/actions";
import { deskZone } from "./desk/zone";

export const metadata: Metadata = {
  title: { default: "Desk · Dateline", template: "%s · Desk · Dateline" },
  robots: { index: false },
};

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  const staff = actor !== null && isStaff(actor);
  const closed = [
    ...(actor && holds(actor, "people") ? [] : [desk.people]),
    ...(actor && mayReadOutbox(actor, mailIsCaptured()) ? [] : [desk.outbox]),
  ];
  const open = <T extends { href: string }>(link: T) => (closed.includes(link.href) ? [] : [link]);
  const links = staff
    ? [
        { href: desk.home, label: "Desk", alone: true },
        { href: desk.queue, label: "Queue", also: "/desk/releases" },
        { href: desk.schedule, label: "Schedule" },
        { href: desk.wire, label: "Wire" },
        { href: desk.sources, label: "Sources" },
        { href: desk.newsletter, label: "Daily email" },
        { href: desk.organisations, label: "Organisations" },
        ...open({ href: desk.people, label: "People" }),
        { href: desk.audit, label: "Audit" },
        ...open({ href: desk.outbox, label: "Outbox" }),
      ]
    : [];
  const user = actor && {
    name: actor.name,
    email: actor.email,
    links: [
      { href: accountPath, label: "Account" },
      ...(staff ? [{ href: desk.settings, label: "Settings" }] : []),
      ...(actor.memberships.length ? [{ href: portal.home, label: "Your releases" }] : []),
    ],
    signOut,
  };
  return (
    <Document nonce={nonce}>
      <Shell
        brand={
          staff ? { name: "Dateline", href: desk.home, area: "Desk" } : { name: "Dateline", href: site.home }
        }
        links={links}
        user={user ?? undefined}
        tools={
          staff && (
            <>
              <Palette find={findAtDesk} closed={closed} />
              <Bell
                start={await bellOf(actor)}
                paths={{ state: portal.bell, live: desk.live, all: desk.notices }}
                markRead={markRead}
              />
            </>
          )
        }
      >
        <ClockZone zone={staff ? await deskZone() : null}>{children}</ClockZone>
      </Shell>
    </Document>
  );
}
