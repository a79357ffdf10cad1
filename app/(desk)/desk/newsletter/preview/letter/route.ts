import { letterPress } from "@/components/newsletter/letter/press";
import { requireActor } from "@/lib/auth/session";
import { now as clock } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { desk } from "@/lib/core/paths";
import { mayEditLetters } from "@/lib/newsletter/policy";
import { previewLetter } from "@/lib/newsletter/preview/letters";
import { choiceIn, previewed } from "@/lib/newsletter/preview/schema";
import { publications } from "@/lib/publications/queries";

const none = () =>
  new Response("There is no such letter.", { status: 404, headers: { "cache-control": "no-store" } });

/** What a letter may do when it is looked at: nothing but show itself, and open its links elsewhere. */
const policy = (origin: string) =>
  [
    "default-src 'none'",
    `img-src 'self' ${origin} data:`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ].join("; ");

/** The colours asked for, whatever those of the screen are. */
const inScheme = (html: string, scheme: string | null) =>
  scheme === "dark" || scheme === "light"
    ? html.replaceAll(/\(prefers-color-scheme:\s*dark\)/g, scheme === "dark" ? "all" : "not all")
    : html;

/** A letter's HTML as it would be mailed, for the frame of its preview. Its links open beside it. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const actor = await requireActor(desk.newsletter);
  const title = (await publications()).find(({ slug }) => slug === query.get("title"));
  const order = previewed.safeParse({
    publicationId: title?.id,
    day: query.get("day"),
    reader: choiceIn(query),
  });
  if (!mayEditLetters(actor) || !order.success) return none();
  const found = await previewLetter(actor, order.data, letterPress, clock()).catch((error) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  if (!found?.letter) return none();
  const html = inScheme(found.letter.html, query.get("scheme"));
  return new Response(html.replace(/<head[^>]*>/, '$&<base target="_blank">'), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      "content-security-policy": policy(found.title.origin),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    },
  });
}
