import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { DomainError } from "@/lib/core/errors";
import { type Answer, answerOf, type Key, once } from "@/lib/core/once";

/** What of an answer is told again; the rest is made anew for every call. */
const KEPT_HEADERS = ["content-type", "etag", "location"];

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Whose keys these are: a person's, apart for each set of organisations they act for. */
const scopeOf = ({ userId, memberships }: Actor) =>
  `api:${userId}:${sha256(
    memberships
      .map((each) => each.organisationId)
      .sort()
      .join(),
  ).slice(0, 16)}`;

/**
 * The Idempotency-Key of a request, bound to its caller and to all that it asks: where, on which version, what.
 * @throws DomainError malformed when the header holds no key.
 */
export function idempotencyKey(request: Request, actor: Actor, input: unknown): Key | undefined {
  const header = request.headers.get("idempotency-key")?.trim();
  if (header === undefined || request.method !== "POST") return undefined;
  // A string of RFC 9651 as the draft has it, or the bare characters that most clients send.
  const key = /^"([\x20-\x7e]{1,200})"$/.exec(header)?.[1] ?? header;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new DomainError("malformed", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
  const { pathname, search } = new URL(request.url);
  const asked = [pathname + search, request.headers.get("if-match"), input];
  return { scope: scopeOf(actor), key, requestHash: sha256(JSON.stringify(asked)) };
}

/** The answer this key has got, else the one that `respond` gives; never both, and never twice. */
export async function answerOnce(key: Key, respond: () => Promise<Response>, now: Date): Promise<Response> {
  const { answer, replayed } = await once(key, async () => taken(await respond()), now);
  return told(answer, replayed);
}

/**
 * The same for a call that has to wait for the outside (decision 008): it gets `ready` before the transaction, which
 * may happen twice, and only what `respond` does with that is done once.
 */
export async function answerOnceReady<T>(
  key: Key | undefined,
  ready: () => Promise<T>,
  respond: (what: T) => Promise<Response>,
  now: Date,
): Promise<Response> {
  const earlier = key && (await answerOf(key, now));
  if (earlier) return told(earlier, true);
  const what = await ready();
  return key ? answerOnce(key, () => respond(what), now) : respond(what);
}

function told({ status, headers: kept, body }: Answer, replayed: boolean): Response {
  const headers = new Headers(kept);
  if (replayed) headers.set("Idempotent-Replayed", "true");
  return new Response(status === 204 ? null : body, { status, headers });
}

async function taken(response: Response) {
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return { status: response.status, headers, body: await response.text() };
}
