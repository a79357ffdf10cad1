import type { Metadata } from "next";
import { EmailForm } from "@/components/accounts/email-form";
import { NewPasswordForm } from "@/components/accounts/new-password-form";
import { TextLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { forgotPath, signInPath } from "@/lib/core/paths";
import { requestNewPassword, setNewPassword } from "../actions";

export const metadata: Metadata = { title: "New password", referrer: "no-referrer" };

export default async function ResetPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  if (typeof token === "string" && token)
    return (
      <NarrowPage
        title="Set a new password"
        lede="You will be signed out everywhere else."
        below={<TextLink href={forgotPath}>Ask for a new link</TextLink>}
      >
        <NewPasswordForm token={token} send={setNewPassword} />
      </NarrowPage>
    );
  return (
    <NarrowPage
      title="Forgotten your password?"
      lede="Give your address and we mail you a link to set a new one. It works for an hour."
      below={<TextLink href={signInPath()}>Back to signing in</TextLink>}
    >
      <EmailForm
        send={requestNewPassword}
        button="Mail me a link"
        done="If this address has an account, a mail with a link is on its way."
      />
    </NarrowPage>
  );
}
