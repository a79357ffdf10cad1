import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { publicUrl } from "@/lib/core/env";

type Context = { params: Promise<{ nextauth: string[] }> };

function handler(request: Request, context: Context) {
  // next-auth finds its own origin here and nowhere else: never in a header of the request.
  process.env.NEXTAUTH_URL = publicUrl();
  return NextAuth(authOptions())(request, context);
}

export { handler as GET, handler as POST };
