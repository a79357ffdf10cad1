export const dynamic = "force-dynamic";

/** Whether this process answers; asks nobody else. */
export const GET = () =>
  new Response("ok\n", {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
