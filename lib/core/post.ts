import "server-only";
import { isIP } from "node:net";
import { request } from "undici";
import { isPublicAddress } from "./address";
import { env } from "./env";
import { headerOf } from "./fetch";
import { checkedUrl } from "./fetch-address";
import { FetchError, retryAfterSeconds, toFailure } from "./fetch-error";
import { outgoing } from "./outgoing";

/** What came of a message: the status, or why there was none; the beginning of the answer as text. */
export type Posted = {
  status: number | null;
  answer: string;
  error: string;
  durationMs: number;
  retryAfter: number | null;
};

const TIMEOUT_MS = 15_000;
const ANSWER_BYTES = 1_024;

/** Whether messages may go to this address unencrypted: hosts that FETCH_ALLOW names alone. */
function mayBePlain(url: URL): boolean {
  return env().FETCH_ALLOW.includes(`${url.hostname}:${url.port || "80"}`);
}

/**
 * An address that messages may be posted to: https, or a host exempt by FETCH_ALLOW.
 * @throws FetchError bad_url
 */
export function postable(text: string): URL {
  const url = checkedUrl(text);
  if (url.protocol !== "https:" && !mayBePlain(url))
    throw new FetchError("bad_url", "Messages are sent to https addresses only.");
  return url;
}

/**
 * An address of http or https that does not by itself name a place off the public internet; what its name leads to is
 * judged on connecting. Hosts that FETCH_ALLOW names are exempt.
 * @throws FetchError bad_url, refused_address
 */
export function publicTarget(text: string): URL {
  const url = checkedUrl(text);
  const { hostname, protocol, port } = url;
  if (env().FETCH_ALLOW.includes(`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`)) return url;
  const literal = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  if (literal ? !isPublicAddress(hostname) : !/[^.]\.[^.]/.test(hostname))
    throw new FetchError("refused_address", `${hostname} is not on the public internet.`);
  return url;
}

export function isPublicTarget(text: string): boolean {
  try {
    return Boolean(publicTarget(text));
  } catch {
    return false;
  }
}

/** The first kilobyte of an answer; what is no text is left out. */
async function beginning(body: AsyncIterable<Buffer> & { destroy: () => unknown }): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= ANSWER_BYTES) break;
    }
  } finally {
    body.destroy();
  }
  const text = Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString("utf8");
  return text.replace(/[\p{Cc}\ufffd]/gu, (each) => (/[\n\t]/.test(each) ? each : ""));
}

/**
 * Posts to an address that strangers name, as `fetchPublic` fetches: only public addresses are connected to. Never
 * follows a redirect, waits fifteen seconds over all, and does not throw: whatever happens is told.
 * @param options plain: http will do, for what is no secret and says nothing by itself.
 */
export async function postPublic(
  text: string,
  headers: Record<string, string>,
  body: string,
  { plain = false }: { plain?: boolean } = {},
): Promise<Posted> {
  const begun = performance.now();
  const durationMs = () => Math.round(performance.now() - begun);
  try {
    const answer = await request(plain ? checkedUrl(text) : postable(text), {
      method: "POST",
      dispatcher: outgoing(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { "user-agent": "Dateline/1.0 (webhooks)", ...headers },
      body,
    });
    const retryAfter = retryAfterSeconds(headerOf(answer, "retry-after"), Date.now());
    const status = answer.statusCode;
    return { status, answer: await beginning(answer.body), error: "", durationMs: durationMs(), retryAfter };
  } catch (error) {
    const { message } = toFailure(error);
    return { status: null, answer: "", error: message, durationMs: durationMs(), retryAfter: null };
  }
}
