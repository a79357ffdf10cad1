import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmailForm } from "@/components/accounts/email-form";
import { VerifyForm } from "@/components/accounts/verify-form";
import { TextLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { currentActor } from "@/lib/auth/session";
import { portal, signInPath } from "@/lib/core/paths";
import { confirmAddress, resendConfirmation } from "../actions";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

export default async function VerifyEmailPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  if (typeof token === "string" && token)
    return (
      <NarrowPage title="Confirm your address" lede="One click, and your organisation can send its news.">
        <VerifyForm token={token} send={confirmAddress} />
      </NarrowPage>
    );
  const actor = await currentActor();
  if (actor?.emailVerified) redirect(portal.home);
  return (
    <NarrowPage
      title="Check your inbox"
      lede="We have sent you a mail with a link. Follow it to confirm your address; it works for two days."
      below={actor ? null : <TextLink href={signInPath()}>Sign in</TextLink>}
    >
      <EmailForm
        send={resendConfirmation}
        button="Send it again"
        done="If this address waits to be confirmed, a new mail is on its way."
        email={actor?.email}
      />
    </NarrowPage>
  );
}
