import { notReady } from "@/lib/core/readiness";

export const dynamic = "force-dynamic";

/** Whether this process can serve: 200, or 503 with the part that is missing. */
export async function GET(): Promise<Response> {
  const missing = await notReady();
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return missing ? new Response(`${missing}\n`, { status: 503, headers }) : new Response("ok\n", { headers });
}
