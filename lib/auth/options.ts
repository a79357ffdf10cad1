import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { credentials } from "@/lib/accounts/schema";
import { SESSION_MS } from "@/lib/accounts/sessions";
import { env, publicUrl } from "@/lib/core/env";
import { PEER_HEADER } from "@/lib/core/peer";
import { signIn } from "./sign-in";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    /** Id of the row in `sessions`; the cookie is worth nothing without it. */
    sid?: string;
  }
}

/** Secure cookies whenever readers come by https. */
export const secureCookies = () => publicUrl().startsWith("https:");

/**
 * next-auth with email and password. Its signed cookie only names a row of `sessions`: every request looks
 * that row up (lib/auth/session.ts), so that the server can end a session at once.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_MS / 1000 },
    useSecureCookies: secureCookies(),
    pages: { signIn: "/signin", error: "/signin" },
    providers: [
      CredentialsProvider({
        name: "Email and password",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(input, request) {
          const parsed = credentials.safeParse(input);
          if (!parsed.success) return null;
          const headers = (request?.headers ?? {}) as Record<string, string | undefined>;
          return signIn(parsed.data, {
            peer: headers[PEER_HEADER] ?? "unknown",
            userAgent: headers["user-agent"] ?? "",
          });
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user?.sessionId ? { sub: user.id, sid: user.sessionId } : token),
      // What /api/auth/session tells the browser; the server asks lib/auth/session.ts instead.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}
