import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { actorOfSession } from "@/lib/accounts/sessions";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { isId } from "@/lib/core/ids";
import { signInPath } from "@/lib/core/paths";
import { type Actor, isStaff } from "./actor";
import { secureCookies } from "./options";

const cookieName = () => (secureCookies() ? "__Secure-next-auth.session-token" : "next-auth.session-token");

/** Id of the session the browser's cookie names, or null; says nothing yet about its being alive. */
export async function currentSessionId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().AUTH_SECRET ?? "" }).catch(() => null);
  return typeof claims?.sid === "string" && isId(claims.sid) ? claims.sid : null;
}

/** Who is signed in, looked up afresh; null when nobody is. */
export async function currentActor(): Promise<Actor | null> {
  const id = await currentSessionId();
  return id ? actorOfSession(id, now()) : null;
}

/** For pages: the actor, or off to sign in and back. */
export async function requireActor(next: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(signInPath(next));
}

/** For pages of the desk: staff only. Others learn nothing about what is behind it. */
export async function requireStaff(next: string): Promise<Actor | null> {
  const actor = await requireActor(next);
  return isStaff(actor) ? actor : null;
}
