import { fromOwnPage } from "@/lib/auth/own-page";
import { currentActor } from "@/lib/auth/session";
import { dropPartial, partialUpload } from "@/lib/media/partial-uploads";
import { type Asking, asking, isOwn, take, uploadServer } from "../server";

const plain = (status: number, text: string) =>
  new Response(status === 204 ? null : `${text}\n`, {
    status,
    headers: {
      "Tus-Resumable": "1.0.0",
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

/** All of its bytes had come, and the answer that said so was lost: told now. */
async function tellTaken(id: string, response: Response): Promise<Response> {
  const upload = response.ok ? await partialUpload(id) : null;
  if (upload?.size === undefined || upload.offset !== upload.size) return response;
  response.headers.set("X-Media-Id", await take(upload));
  return response;
}

async function answer(request: Request, ask: Asking): Promise<Response> {
  const server = await uploadServer();
  const response = await server.handleWeb(request);
  const told = ask.id && request.method === "HEAD" ? await tellTaken(ask.id, response) : response;
  // Only now: the protocol's own answer still looks at the upload.
  await Promise.all(ask.taken.map(dropPartial));
  return told;
}

/** Resumable uploads of people who are signed in. Somebody else's upload does not exist (404). */
async function handle(request: Request, context: { params: Promise<{ id?: string[] }> }): Promise<Response> {
  if (!fromOwnPage(request)) return plain(403, "Uploads come from our own pages.");
  const actor = await currentActor();
  if (!actor) return plain(401, "Your session has ended. Sign in again; the upload goes on where it was.");
  const [id, more] = (await context.params).id ?? [];
  if (more !== undefined || (id === undefined) !== (request.method === "POST"))
    return plain(404, "There is no such upload.");
  if (id !== undefined) {
    const upload = await partialUpload(id);
    if (!upload || !isOwn(actor, upload)) return plain(404, "There is no such upload.");
  }
  const ask: Asking = { actor, id, taken: [] };
  return asking.run(ask, () => answer(request, ask));
}

export { handle as DELETE, handle as HEAD, handle as PATCH, handle as POST };
