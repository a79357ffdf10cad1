import { encode } from "next-auth/jwt";
import { SESSION_MS } from "@/lib/accounts/sessions";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";

/** The cookie of a browser in which somebody is signed in: name and value. */
export async function sessionCookie(userId: string): Promise<[name: string, value: string]> {
  const { id } = await db().session.create({
    data: { userId, userAgent: "test", expiresAt: new Date(Date.now() + SESSION_MS) },
    select: { id: true },
  });
  return ["next-auth.session-token", await encode({ token: { sid: id }, secret: env().AUTH_SECRET ?? "" })];
}
