import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { TextLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { isStaff } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { desk, forgotPath, portal, safeNext, site } from "@/lib/core/paths";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next } = await searchParams;
  const asked = typeof next === "string" ? next : undefined;
  const actor = await currentActor();
  if (actor) redirect(safeNext(asked, isStaff(actor) ? desk.home : portal.home));
  return (
    <NarrowPage
      title="Sign in"
      lede="For organisations that send news, and for the desk."
      below={
        <>
          <TextLink href={forgotPath}>Forgotten your password?</TextLink>
          <TextLink href={site.signUp}>Sign up your organisation</TextLink>
        </>
      }
    >
      <SignInForm next={safeNext(asked, "/signin")} />
    </NarrowPage>
  );
}
