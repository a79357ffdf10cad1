import type { APIRequestContext } from "@playwright/test";
import { Agent, request } from "undici";

const agent = new Agent({ connections: 64, pipelining: 1 });

/** Follows redirections, always on the origin that was asked. */
async function answerOf(url: string, headers: Record<string, string>, left = 3): Promise<Answered> {
  const { statusCode, headers: got, body } = await request(url, { headers, dispatcher: agent });
  const text = await body.text();
  const to = statusCode >= 300 && statusCode < 400 && left > 0 ? got.location : undefined;
  if (!to) return { status: statusCode, headers: got, text };
  const { pathname, search } = new URL(String(to), url);
  return answerOf(new URL(pathname + search, url).href, headers, left - 1);
}

type Answered = { status: number; headers: Record<string, unknown>; text: string };

/** What the stories' surfaces are asked by, without a browser's weight: their `get` alone. */
export const questions = {
  get: async (url: string, options: { headers?: Record<string, string> } = {}) => {
    const { status, headers, text } = await answerOf(url, options.headers ?? {});
    return {
      status: () => status,
      headers: () => headers,
      text: async () => text,
      json: async () => JSON.parse(text),
    };
  },
} as unknown as APIRequestContext;
