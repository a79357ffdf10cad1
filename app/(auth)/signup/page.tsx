import type { Metadata } from "next";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { TextLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { checkInboxPath, signInPath } from "@/lib/core/paths";
import { signUpOrganisation } from "../actions";

export const metadata: Metadata = { title: "Sign up" };

export default function SignUpPage() {
  return (
    <NarrowPage
      title="Send us your news"
      lede="Sign up your organisation. Every release is read by an editor before it is published."
      below={<TextLink href={signInPath()}>Signed up already? Sign in</TextLink>}
    >
      <SignUpForm send={signUpOrganisation} then={checkInboxPath} />
    </NarrowPage>
  );
}
