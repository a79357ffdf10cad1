"use server";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { signOutHere } from "@/lib/auth/sign-out";
import { now } from "@/lib/core/clock";
import { signInPath } from "@/lib/core/paths";
import { returnOwnClaims } from "@/lib/releases/claims";

/** Ends this browser's session; the user menu of portal and desk calls it. */
export async function signOut(): Promise<void> {
  const actor = await currentActor();
  if (actor) await returnOwnClaims(actor, now());
  await signOutHere();
  redirect(signInPath());
}
