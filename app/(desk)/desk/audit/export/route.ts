import { z } from "zod";
import { deskZone } from "@/app/(desk)/desk/zone";
import { beginExport, exportLog } from "@/lib/audit/search/export";
import { logFilter } from "@/lib/audit/search/filter";
import { fromOwnPage } from "@/lib/auth/own-page";
import { currentActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { DomainError, invalid } from "@/lib/core/errors";
import { log } from "@/lib/core/log";

const formats = z.enum(["csv", "ndjson"]);
const TYPES = { csv: "text/csv; charset=utf-8", ndjson: "application/x-ndjson; charset=utf-8" };

async function answer(request: Request): Promise<Response> {
  if (!fromOwnPage(request)) throw new DomainError("forbidden", "Exports are asked for on our own page.");
  const actor = await currentActor();
  if (!actor) throw new DomainError("unauthorized", "Your session has ended. Sign in again.");
  const filter = logFilter.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!filter.success) throw invalid(filter.error);
  const format = formats.safeParse((await request.formData()).get("format"));
  if (!format.success) throw invalid(format.error);
  const order = { filter: filter.data, format: format.data };
  await beginExport(actor, order, now());
  const pieces = exportLog(actor, { ...order, zone: await deskZone() });
  const utf8 = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    // Read as fast as it is taken: memory does not grow with the log.
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(utf8.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": TYPES[format.data],
      "Content-Disposition": `attachment; filename="audit-log.${format.data}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Hands the events of a filter (the query) over as a file. The export is itself an event. */
export async function POST(request: Request): Promise<Response> {
  try {
    return await answer(request);
  } catch (error) {
    if (!(error instanceof DomainError)) {
      log.error({ err: error }, "an export of the log failed");
      return new Response("Something went wrong on our side. Try again.\n", { status: 500 });
    }
    return new Response(`${error.message}\n`, { status: error.status });
  }
}
