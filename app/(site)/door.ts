import "server-only";
import type { Edition } from "@/components/site/edition";
import { secondsLeftToday } from "@/components/site/times";
import { pageCache } from "@/lib/core/cache";
import { env } from "@/lib/core/env";
import { DomainError, notFound } from "@/lib/core/errors";
import type { Kept, Rendered } from "@/lib/core/kept";
import { log } from "@/lib/core/log";
import { type Asked, openDoors, ROUTE_HEADER, setFaultPage } from "@/lib/core/reader-doors";
import { heldPublicationByHost } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";
import { titleTag } from "@/lib/publications/title-tag";
import { respond, unavailable } from "./answer";
import { editionOf } from "./edition";
import { faultyPage } from "./missing";

export type Visit<P> = { edition: Edition; params: P; path: string; query: Record<string, string> };

/**
 * An answer before it is kept. `lists` are channels of the title, `items` ids, `tags` whatever else is announced: what
 * the answer shows.
 */
export type Answer = {
  status?: number;
  headers: Record<string, string>;
  body: string;
  lists?: string[];
  items?: string[];
  tags?: string[];
  maxAgeSeconds?: number;
};

/** The longest a page is used without being made again, whatever the news of changes says. */
const MAX_AGE_SECONDS = 300;

type Host = { host: string };

/**
 * A route of readers: finds the title of the host, answers from the kept pages or loads and keeps. A DomainError
 * from `load` (no such thing, no such page of a list) is the title's own 404. The server in front of the framework
 * (scripts/launcher/readers.ts) asks it directly from the second time on.
 * @param path the page's address below the title's origin
 * @param query names of the query parameters the page knows; all others change nothing
 */
export function door<P extends Host>(route: {
  path: (params: P) => string;
  query?: string[];
  load: (visit: Visit<P>) => Promise<Answer>;
}) {
  const make = async ({ params, search }: { params: P; search: string }): Promise<Kept> => {
    try {
      const edition = await editionOf(params.host);
      if (!edition) return unavailable("No title has been set up here yet.");
      const path = route.path(params);
      const query = knownQuery(search, route.query);
      const render = async () => {
        if (!storable(query)) throw notFound("That page");
        return finish(edition, await route.load({ edition, params, path, query }));
      };
      return await pageCache()
        .get(keyOf(edition.title, path, query), render)
        .catch((error) => missing(edition, error));
    } catch (error) {
      log.error({ err: error }, "a reader's page could not be made");
      return unavailable("This page cannot be shown right now. Please try again in a minute.");
    }
  };
  const visit = (asked: Asked): Kept | Promise<Kept> => {
    const params = asked.params as P;
    const title = heldPublicationByHost(params.host);
    const kept =
      title && pageCache().kept(keyOf(title, route.path(params), knownQuery(asked.search, route.query)));
    return kept ?? make({ params, search: asked.search });
  };
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    const route = request.headers.get(ROUTE_HEADER);
    if (route) openDoors().set(route, visit);
    const { search } = new URL(request.url);
    return respond(request, await visit({ params: await context.params, search }));
  };
}

function missing(edition: Edition, error: unknown): Promise<Kept> {
  if (!(error instanceof DomainError)) throw error;
  return faulty(edition, 404);
}

const faulty = (edition: Edition, status: number): Promise<Kept> =>
  pageCache().get(`${edition.title.slug}\n${status}`, async () =>
    finish(edition, await faultyPage(edition, status)),
  );

setFaultPage(async (host, status) => {
  const edition = await editionOf(host).catch(() => null);
  return edition
    ? faulty(edition, status)
    : unavailable("This page cannot be shown right now. Please try again in a minute.");
});

const NONE: Record<string, string> = {};

const keyOf = ({ slug }: PublicationInfo, path: string, query: Record<string, string>): string =>
  `${slug}\n${path}\n${query === NONE ? "{}" : JSON.stringify(query)}`;

function knownQuery(search: string, names: string[] = []): Record<string, string> {
  if (names.length === 0 || search.length < 2) return NONE;
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    names.flatMap((name) => (given.get(name) ? [[name, given.get(name) as string]] : [])),
  );
}

/** PostgreSQL has no NUL in its text: nothing can be found by one. */
const storable = (query: Record<string, string>) =>
  !Object.values(query).some((value) => value.includes("\0"));

function finish(edition: Edition, answer: Answer): Rendered {
  const longest =
    env().NODE_ENV === "development"
      ? 1
      : Math.min(answer.maxAgeSeconds ?? MAX_AGE_SECONDS, secondsLeftToday(edition));
  return {
    status: answer.status ?? 200,
    headers: answer.headers,
    body: answer.body,
    tags: [
      titleTag(edition.title.id),
      ...(answer.lists ?? []).map((channel) => `${edition.title.id}/${channel}`),
      ...new Set((answer.items ?? []).map((id) => `item:${id}`)),
      ...(answer.tags ?? []),
    ],
    maxAgeSeconds: Math.max(longest, 1),
  };
}
