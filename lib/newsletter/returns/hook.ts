import "server-only";
import { timingSafeEqual } from "node:crypto";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { env } from "@/lib/core/env";
import { DomainError, invalid } from "@/lib/core/errors";
import { takePoint } from "@/lib/core/rate-limit";
import { readingOf, returnEvents } from "./event";
import { recipientOf } from "./return-path";
import { hashOf, keepReturn, takeReturn } from "./take";

/** A returned mail of ours is far smaller, and of a larger one the beginning is looked at. */
export const HOOK_MAX_BYTES = 2 * 1024 * 1024;

export type HookCall = { headers: Headers; bytes: Uint8Array; peer: string };

/** Whether there is such a door at all. */
export const hookIsOpen = (): boolean => env().RETURN_HOOK_SECRET !== undefined;

const hasSecret = (headers: Headers, secret: string): boolean => {
  const [, shown = ""] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  // Digests are of one length, whatever was shown.
  return timingSafeEqual(Buffer.from(hashOf(shown)), Buffer.from(hashOf(secret)));
};

/** Whether the message bears a signature of ours, no older than five minutes (Standard Webhooks 1.0). */
function isSigned(headers: Headers, text: string, secret: string): boolean {
  try {
    new Webhook(secret).verify(text, Object.fromEntries(headers), { jsonParse: false });
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}

function eventsIn(text: string) {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw new DomainError("malformed", "The body is not JSON.");
  }
  const parsed = returnEvents.safeParse(said);
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

async function refuse(peer: string): Promise<never> {
  await takePoint("mail-hook-peer", peer);
  throw new DomainError("unauthorized", "Show the secret, or sign the message with it.");
}

/**
 * Takes what a provider, or the mail server next door, tells of returns: a mail as it came (message/rfc822) by whoever
 * shows the secret, or events (application/json) signed with it. Told again, nothing more follows.
 * @throws DomainError unauthorized, rate_limited, unsupported, malformed, invalid, not_found (no secret is set).
 */
export async function takeFromHook({ headers, bytes, peer }: HookCall, now: Date): Promise<void> {
  const { RETURN_HOOK_SECRET: secret } = env();
  if (!secret) throw new DomainError("not_found", "There is no such page.");
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "message/rfc822") {
    if (!hasSecret(headers, secret)) await refuse(peer);
    await takePoint("mail-hook", "");
    await takeReturn(bytes, "hook", now);
    return;
  }
  if (type !== "application/json")
    throw new DomainError("unsupported", "Send message/rfc822, or events as application/json.");
  const text = new TextDecoder().decode(bytes);
  if (!isSigned(headers, text, secret)) await refuse(peer);
  await takePoint("mail-hook", "");
  for (const [index, event] of eventsIn(text).entries()) {
    const hash = hashOf(`${headers.get("webhook-id")} ${index} ${JSON.stringify(event)}`);
    const reading = readingOf(event, recipientOf);
    await keepReturn({ hash, door: "hook", reading, address: event.address }, now);
  }
}
