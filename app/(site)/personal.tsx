import "server-only";
import type { ReactNode } from "react";
import { DeadLink, Refused } from "@/components/newsletter/notes";
import type { Edition } from "@/components/site/edition";
import { now as clock } from "@/lib/core/clock";
import { SECURITY } from "@/lib/core/delivery";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { PEER_HEADER } from "@/lib/core/peer";
import { respond, unavailable } from "./answer";
import { editionOf } from "./edition";
import { UNLISTED } from "./preview";
import { page } from "./render";

const HEADERS = { ...SECURITY, ...UNLISTED };

/** A request for a page that is one person's own. `peer` is who asks, as limits count. */
export type Personal<P> = { edition: Edition; params: P; request: Request; peer: string; now: Date };

/** A page in the title's dress that is kept nowhere, found by nobody, and tells no other site its address. */
export async function personalPage(
  edition: Edition,
  {
    title,
    main,
    status = 200,
    here = "",
  }: { title: string; main: ReactNode; status?: number; here?: string },
): Promise<Response> {
  const made = await page(edition, { head: { title, noindex: true }, here, main });
  return new Response(made.body, { status, headers: { ...made.headers, ...HEADERS } });
}

/** On to another page after a form was taken (RFC 9110 §15.4.4), so that a reload sends nothing again. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { ...UNLISTED, Location: path } });

/** The page for a link that opens nothing. */
export const deadLinkPage = (edition: Edition): Promise<Response> =>
  personalPage(edition, { title: "This link does not work", main: <DeadLink />, status: 404 });

function refusedPage(edition: Edition, error: DomainError): Promise<Response> {
  if (error.kind === "not_found") return deadLinkPage(edition);
  const main = <Refused message={error.message} />;
  return personalPage(edition, { title: "That was not done", main, status: error.status });
}

/**
 * A route that is one person's own: never out of the kept pages and never into them. What is refused is said in the
 * title's dress.
 */
export function personal<P extends { host: string }>(work: (visit: Personal<P>) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      const params = await context.params;
      const edition = await editionOf(params.host);
      if (!edition) return respond(request, unavailable("No title has been set up here yet."));
      const peer = request.headers.get(PEER_HEADER) ?? "unknown";
      return await work({ edition, params, request, peer, now: clock() }).catch((error) => {
        if (error instanceof DomainError) return refusedPage(edition, error);
        throw error;
      });
    } catch (error) {
      log.error({ err: error }, "a reader's own page could not be made");
      const message = "This page cannot be shown right now. Please try again in a minute.";
      return respond(request, unavailable(message));
    }
  };
}
