import type { Task } from "graphile-worker";
import { recordRefusal } from "@/lib/accounts/refusals";

/** Writes down that somebody could not sign in, if the address has an account. */
export const signInRefused: Task = async (payload) => {
  const { email, at, browser } = payload as { email: string; at: string; browser: string };
  await recordRefusal({ email, at: new Date(at), browser });
};
