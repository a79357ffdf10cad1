import { cookies } from "next/headers";
import { currentActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { matches } from "@/lib/core/negotiation";
import { fileNamed, mayLookAhead, servedFile } from "@/lib/media/serving";
import { mediaState } from "@/lib/news/media-state";
import { logoShown } from "@/lib/organisations/newsroom";
import { previewShows } from "@/lib/releases/preview/queries";
import { fileAnswer, fileHeaders, noFile, tagOf } from "../../answer";

/** Members of the organisation, the desk, and the client whom a preview link was given to. */
async function looksAhead(key: string, at: Date): Promise<boolean> {
  const secret = (await cookies()).get("dateline-preview")?.value;
  if (secret && (await previewShows(secret, key, at))) return true;
  const actor = await currentActor();
  return actor !== null && mayLookAhead(actor, key);
}

/** A file for readers while a public item names it or a newsroom shows it, and for those who may look ahead. */
export async function GET(
  request: Request,
  context: { params: Promise<{ key: string; file: string }> },
): Promise<Response> {
  const { key, file } = await context.params;
  const name = fileNamed(key, file);
  if (!name) return noFile(404);
  const at = now();
  const named = await mediaState(key, at);
  const state = named !== "public" && (await logoShown(key)) ? "public" : named;
  if (state !== "public" && !(await looksAhead(key, at))) return noFile(state === "gone" ? 410 : 404);
  const headers = fileHeaders(key, file, state === "public");
  if (matches(request.headers.get("if-none-match"), tagOf(key, file)))
    return new Response(null, { status: 304, headers });
  const served = await servedFile(key, name);
  return served ? fileAnswer(served, headers) : noFile(404);
}
