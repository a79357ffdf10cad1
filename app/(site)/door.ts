import "server-only";
import type { Edition } from "@/components/site/edition";
import { secondsLeftToday } from "@/components/site/times";
import { pageCache, type Rendered } from "@/lib/core/cache";
import { now } from "@/lib/core/clock";
import { env, publicUrl } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { originOf } from "@/lib/publications/origin";
import { publicationByHost, publications } from "@/lib/publications/queries";
import { iconOf, stylesheetOf } from "../assets/stylesheet";
import { respond, unavailable } from "./answer";
import { missingPage } from "./missing";

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
 * from `load` (no such thing, no such page of a list) is the title's own 404.
 * @param path the page's address below the title's origin
 * @param query names of the query parameters the page knows; all others change nothing
 */
export function door<P extends Host>(route: {
  path: (params: P) => string;
  query?: string[];
  load: (visit: Visit<P>) => Promise<Answer>;
}) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      const params = await context.params;
      const edition = await editionOf(params.host);
      if (!edition) return unavailable("No title has been set up here yet.");
      const path = route.path(params);
      const query = knownQuery(request.url, route.query ?? []);
      const key = `${edition.title.slug} ${path} ${JSON.stringify(query)}`;
      const make = () =>
        route.load({ edition, params, path, query }).then((answer) => finish(edition, answer));
      return respond(
        request,
        await pageCache()
          .get(key, make)
          .catch((error) => missing(edition, error)),
      );
    } catch (error) {
      log.error({ err: error }, "a reader's page could not be made");
      return unavailable("This page cannot be shown right now. Please try again in a minute.");
    }
  };
}

function missing(edition: Edition, error: unknown) {
  if (!(error instanceof DomainError)) throw error;
  return pageCache().get(`${edition.title.slug} 404`, async () =>
    finish(edition, await missingPage(edition)),
  );
}

async function editionOf(host: string): Promise<Edition | null> {
  const title = await publicationByHost(host);
  if (!title) return null;
  const isFirst = (await publications())[0]?.id === title.id;
  const sheet = await stylesheetOf(title);
  return {
    title,
    origin: originOf(title, isFirst, publicUrl()),
    now: now(),
    stylesheet: `/assets/${sheet.name}`,
    icon: `/assets/${iconOf(title).name}`,
  };
}

function knownQuery(url: string, names: string[]): Record<string, string> {
  const given = new URL(url).searchParams;
  return Object.fromEntries(
    names.flatMap((name) => (given.get(name) ? [[name, given.get(name) as string]] : [])),
  );
}

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
      ...(answer.lists ?? []).map((channel) => `${edition.title.id}/${channel}`),
      ...new Set((answer.items ?? []).map((id) => `item:${id}`)),
      ...(answer.tags ?? []),
    ],
    maxAgeSeconds: Math.max(longest, 1),
  };
}
