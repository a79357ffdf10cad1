import "server-only";
import type { z } from "zod";
import { actorOfToken } from "@/lib/accounts/tokens";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { DomainError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Quota, takePoint } from "@/lib/core/rate-limit";
import { assertStorable } from "@/lib/core/storable";
import { readJson } from "./body";
import { apiHeaders, problemOf } from "./problem";

type Params = Record<string, string>;
export type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** What a call has become when it reaches its endpoint: somebody known, asking something well-formed. */
export type Call<B, Q> = {
  actor: Actor;
  input: B;
  query: Q;
  params: Params;
  request: Request;
  now: Date;
};

type Shape<B, Q> = {
  body?: z.ZodType<B>;
  /** Moves that need no words may be sent without a body. */
  mayBeEmpty?: boolean;
  query?: z.ZodType<Q>;
};

/** Only the header counts: a browser sends cookies along with requests that its user never meant (CSRF). */
async function bearer(request: Request, at: Date): Promise<Actor> {
  const [, token] = /^Bearer +([\w~+/.-]+=*)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const actor = token ? await actorOfToken(token, at) : null;
  if (!actor)
    throw new DomainError("unauthorized", "Send a valid token in the header “Authorization: Bearer …”.");
  return actor;
}

/** draft-ietf-httpapi-ratelimit-headers-10 */
const quotaHeaders = (quota: Quota): [string, string][] => [
  ["RateLimit-Policy", `"api";q=${quota.points};w=${quota.window}`],
  ["RateLimit", `"api";r=${quota.remaining};t=${quota.reset}`],
];

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(parsed.error);
  assertStorable(parsed.data);
  return parsed.data;
}

const queryOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

async function answered(work: (requestId: string) => Promise<Response>): Promise<Response> {
  const requestId = newId();
  try {
    const response = await work(requestId);
    for (const [name, value] of Object.entries(apiHeaders(requestId)))
      if (!response.headers.has(name)) response.headers.set(name, value);
    return response;
  } catch (error) {
    return problemOf(error, requestId);
  }
}

/**
 * The one gate of the REST API: token → limit → body and query → run. Nothing reaches `run` without an actor
 * and parsed input; every failure leaves as a problem document.
 */
export function guarded<B = undefined, Q = undefined>(
  shape: Shape<B, Q>,
  run: (call: Call<B, Q>) => Promise<Response>,
): Handler {
  return async (request, context) => {
    let quota: Quota | undefined;
    const response = await answered(async () => {
      const at = now();
      const actor = await bearer(request, at);
      quota = await takePoint("api", actor.userId ?? "").catch((error) => {
        if (error instanceof DomainError) quota = error.data.quota as Quota;
        throw error;
      });
      const query = shape.query ? check(shape.query, queryOf(request)) : undefined;
      const body = shape.body
        ? check(shape.body, await readJson(request, shape.mayBeEmpty ?? false))
        : undefined;
      const params = (await context.params) as Params;
      return run({ actor, input: body as B, query: query as Q, params, request, now: at });
    });
    if (quota) for (const [name, value] of quotaHeaders(quota)) response.headers.set(name, value);
    return response;
  };
}

/** The gate of what everybody may read: no token, no actor. */
export function open<Q>(
  query: z.ZodType<Q>,
  run: (call: { query: Q; params: Params; request: Request; now: Date }) => Promise<Response>,
): Handler {
  return (request, context) =>
    answered(async () =>
      run({
        query: check(query, queryOf(request)),
        params: (await context.params) as Params,
        request,
        now: now(),
      }),
    );
}
