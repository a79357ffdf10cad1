import "server-only";
import type { z } from "zod";
import { actorOfToken } from "@/lib/accounts/tokens";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { DomainError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { PEER_HEADER } from "@/lib/core/peer";
import { type Quota, takePoint } from "@/lib/core/rate-limit";
import { hashSecret } from "@/lib/core/secret";
import { assertStorable } from "@/lib/core/storable";
import { readJson } from "./body";
import { answerOnce, idempotencyKey } from "./idempotency";
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
  /** It looks at its Idempotency-Key itself, once it has read the file that was sent. */
  ownKey?: boolean;
};

/** Only the header counts: a browser sends cookies along with requests that its user never meant (CSRF). */
function tokenOf(request: Request): string {
  return /^Bearer +([\w~+/.-]+=*)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
}

/** Whom a call counts against: its token, and while that is none of ours whoever sends it. */
const limitOf = (request: Request, token: string, actor: Actor | null) =>
  actor
    ? takePoint("api", hashSecret(token))
    : takePoint("api-peer", request.headers.get(PEER_HEADER) ?? "unknown");

/** draft-ietf-httpapi-ratelimit-headers-10 */
const quotaHeaders = ({ rule, points, window, remaining, reset }: Quota): [string, string][] => [
  ["RateLimit-Policy", `"${rule}";q=${points};w=${window}`],
  ["RateLimit", `"${rule}";r=${remaining};t=${reset}`],
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
 * and parsed input; every failure leaves as a problem document. A POST with an Idempotency-Key runs once.
 */
export function guarded<B = undefined, Q = undefined>(
  shape: Shape<B, Q>,
  run: (call: Call<B, Q>) => Promise<Response>,
): Handler {
  return async (request, context) => {
    let quota: Quota | undefined;
    const response = await answered(async () => {
      const at = now();
      const token = tokenOf(request);
      const actor = token ? await actorOfToken(token, at) : null;
      quota = await limitOf(request, token, actor).catch((error) => {
        if (error instanceof DomainError) quota = error.data.quota as Quota;
        throw error;
      });
      if (!actor)
        throw new DomainError("unauthorized", "Send a valid token in the header “Authorization: Bearer …”.");
      const query = shape.query ? check(shape.query, queryOf(request)) : undefined;
      const body = shape.body
        ? check(shape.body, await readJson(request, shape.mayBeEmpty ?? false))
        : undefined;
      const params = (await context.params) as Params;
      const respond = () => run({ actor, input: body as B, query: query as Q, params, request, now: at });
      const key = shape.ownKey ? undefined : idempotencyKey(request, actor, body);
      return key ? answerOnce(key, respond, at) : respond();
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
