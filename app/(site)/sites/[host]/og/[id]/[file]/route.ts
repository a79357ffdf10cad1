import { respond, unavailable } from "@/app/(site)/answer";
import { editionOf } from "@/app/(site)/edition";
import { drawingOf } from "@/app/(site)/share";
import { NO_STORE, publicHeaders, SECURITY } from "@/lib/core/delivery";
import { hasEdge } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { matches } from "@/lib/core/negotiation";
import { sharePath } from "@/lib/core/paths";
import { getItem } from "@/lib/news/queries";
import { printOf } from "@/lib/news/share/drawing";
import { shareImage } from "@/lib/news/share/shelf";

type Params = { host: string; id: string; file: string };

/** As long as a page is kept at most; browsers need not ask again for as long. */
const FRESH_SECONDS = 86_400;
const BROWSER_SECONDS = 300;

const plain = (status: number, text: string, headers: Record<string, string> = NO_STORE): Response =>
  new Response(text, {
    status,
    headers: { ...SECURITY, ...headers, "Content-Type": "text/plain; charset=utf-8" },
  });

/**
 * The picture of a story for where it is shared. Who may see it is asked every time, so that it goes with its story:
 * 410 for one that was killed, 404 for what is not public. The address of what it showed before leads to today's, that
 * of a story which was merged to the picture of the one it stands under.
 */
async function picture(request: Request, { host, id, file }: Params): Promise<Response> {
  const [, print] = /^([a-f0-9]{16})\.jpg$/.exec(file) ?? [];
  const edition = print ? await editionOf(host) : null;
  const found = edition && (await getItem(edition.title.id, id, edition.now));
  if (!found) return plain(404, "Not found\n");
  const kept = (tags: string[]) =>
    publicHeaders({ tags, freshSeconds: FRESH_SECONDS, browserSeconds: BROWSER_SECONDS }, hasEdge());
  if ("tombstone" in found) return plain(410, "This story was withdrawn.\n");
  if ("merged" in found)
    return plain(308, "Moved\n", {
      ...kept([`item:${id}`, `item:${found.merged.id}`]),
      Location: sharePath(found.merged.id, print ?? ""),
    });
  const { item } = found;
  const drawing = drawingOf(edition, item);
  const today = printOf(drawing);
  const headers = kept([`item:${item.id}`]);
  if (print !== today) return plain(308, "Moved\n", { ...headers, Location: sharePath(item.id, today) });
  const etag = `"${today}"`;
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: { ...SECURITY, ...headers, ETag: etag } });
  const bytes = await shareImage(drawing);
  if (!bytes)
    return respond(
      request,
      unavailable("Too many pictures are being made at once. Please try again in a minute."),
    );
  return new Response(new Uint8Array(bytes), {
    headers: { ...SECURITY, ...headers, ETag: etag, "Content-Type": "image/jpeg" },
  });
}

export async function GET(request: Request, context: { params: Promise<Params> }): Promise<Response> {
  try {
    return await picture(request, await context.params);
  } catch (error) {
    log.error({ err: error }, "a picture for sharing could not be made");
    return respond(
      request,
      unavailable("This picture cannot be made right now. Please try again in a minute."),
    );
  }
}
