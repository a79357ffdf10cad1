import "server-only";
import { Agent, request } from "undici";
import type { Edge } from "./address";
import { type Purge, requestsOf } from "./requests";

/** An edge that takes longer counts as not there, and is told again. */
const PATIENCE_MS = 3_000;
/** Kept connections are let go before a Varnish with its own settings closes them (timeout_idle, five seconds). */
const KEEP_MS = 4_000;

let agent: Agent | undefined;
const connections = () =>
  (agent ??= new Agent({
    connections: 4,
    connect: { timeout: PATIENCE_MS },
    keepAliveTimeout: KEEP_MS,
    keepAliveMaxTimeout: KEEP_MS,
  }));

/**
 * Tells one edge. Saying it twice changes nothing.
 * @throws Error whose message says what went wrong, and no secret, when it was not taken whole.
 */
export async function sendPurge(edge: Edge, purge: Purge): Promise<void> {
  for (const { url, method, headers, body } of requestsOf(edge, purge)) {
    const { statusCode, body: answer } = await request(url, {
      method,
      headers,
      body: body ?? null,
      dispatcher: connections(),
      headersTimeout: PATIENCE_MS,
      bodyTimeout: PATIENCE_MS,
    });
    await answer.dump();
    if (statusCode !== 200) throw new Error(`${edge.name} answered ${statusCode} to a purge`);
  }
}

/** What went wrong with an edge, fit for a log: undici's messages name hosts, but never a path. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code ?? message).slice(0, 200);
};
