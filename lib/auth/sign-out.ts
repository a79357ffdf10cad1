import "server-only";
import { cookies } from "next/headers";
import { endSessions } from "@/lib/accounts/sessions";
import { now } from "@/lib/core/clock";
import { currentActor, currentSessionId } from "./session";

/** Ends the browser's session on the server first, then forgets its cookies: a copied cookie is worth nothing. */
export async function signOutHere(): Promise<void> {
  const actor = await currentActor();
  const id = await currentSessionId();
  if (actor && id) await endSessions(actor, { id }, now());
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    // A `__Secure-` cookie is only replaced by one that is secure itself.
    if (name.includes("next-auth."))
      jar.set(name, "", { path: "/", maxAge: 0, httpOnly: true, secure: name.startsWith("__") });
  }
}
