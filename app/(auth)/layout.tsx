import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Document } from "@/components/ui/document";
import { Shell } from "@/components/ui/shell";
import { currentActor } from "@/lib/auth/session";
import { NONCE_HEADER } from "@/lib/core/csp";
import { accountPath, desk, portal, site } from "@/lib/core/paths";
import { signOut } from "./sign-out";

export const metadata: Metadata = {
  title: { default: "Dateline", template: "%s · Dateline" },
  robots: { index: false },
};

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  const user = actor && {
    name: actor.name,
    email: actor.email,
    links: [
      ...(actor.memberships.length ? [{ href: portal.home, label: "Your releases" }] : []),
      ...(actor.staffRole ? [{ href: desk.home, label: "The desk" }] : []),
      { href: accountPath, label: "Account" },
    ],
    signOut,
  };
  return (
    <Document nonce={nonce}>
      <Shell brand={{ name: "Dateline", href: site.home }} user={user ?? undefined}>
        {children}
      </Shell>
    </Document>
  );
}
