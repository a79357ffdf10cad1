"use server";
import { redirect } from "next/navigation";
import { signOutHere } from "@/lib/auth/sign-out";
import { signInPath } from "@/lib/core/paths";

/** Ends this browser's session; the user menu of portal and desk calls it. */
export async function signOut(): Promise<void> {
  await signOutHere();
  redirect(signInPath());
}
