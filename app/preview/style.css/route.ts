import { CLIENT_STYLE } from "@/components/releases/client/style";

/** The stylesheet of the pages for clients. */
export const GET = (): Response =>
  new Response(CLIENT_STYLE, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=300",
      "X-Content-Type-Options": "nosniff",
    },
  });
