import "server-only";
import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { seal, unseal } from "@/lib/core/seal";

/** A secret of 256 bits in the form of Standard Webhooks. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

// The organisation's, not the endpoint's: a row copied to another organisation opens nothing there.
const purpose = (organisationId: string) => `webhook:${organisationId}`;
export const sealSecret = (organisationId: string, secret: string) => seal(purpose(organisationId), secret);
export const openSecret = (organisationId: string, sealed: string) => unseal(purpose(organisationId), sealed);

type Keys = {
  organisationId: string;
  secret: string;
  previousSecret: string | null;
  previousUntil: Date | null;
};

/** The secrets that sign now: after a rotation the former one signs along for a day. Empty when none can be read. */
export function secretsOf(endpoint: Keys, now: Date): string[] {
  const former =
    endpoint.previousUntil && endpoint.previousUntil > now ? [endpoint.previousSecret ?? ""] : [];
  return [endpoint.secret, ...former]
    .map((sealed) => openSecret(endpoint.organisationId, sealed))
    .filter((secret) => secret !== null);
}

/** The headers of a message (Standard Webhooks 1.0): one signature for each secret, parted by spaces. */
export function signedHeaders(
  id: string,
  payload: string,
  secrets: string[],
  now: Date,
): Record<string, string> {
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, now, payload)).join(" "),
  };
}

/** How receivers know a message again: the same in every try and replay. */
export const messageId = (id: string): string => `msg_${id.replaceAll("-", "")}`;
