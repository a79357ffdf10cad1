import { z } from "zod";
import { EVENT_TYPES } from "./events";

export const DELIVERY_STATES = ["pending", "delivered", "failed"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export const ENDPOINT_STATES = ["active", "paused", "disabled"] as const;
export type EndpointState = (typeof ENDPOINT_STATES)[number];

/** So many endpoints an organisation may have. */
export const MAX_ENDPOINTS = 20;

const isPlain = (text: string) => {
  if (!URL.canParse(text)) return false;
  const { username, password, hash } = new URL(text);
  return !username && !password && !hash;
};

const url = z
  .url({ protocol: /^https?$/, error: "Give an address such as https://systems.example/dateline." })
  .max(500, "An address has at most 500 characters.")
  .refine(isPlain, "Leave out user, password and what follows a #.");

/** `whsec_` and 24 to 64 bytes in base64 (Standard Webhooks, "Signature scheme"). */
const secret = z
  .string()
  .regex(
    /^whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    "This is not a secret of the form whsec_…",
  )
  .refine((text) => {
    const size = Math.floor((text.slice(6).replace(/=+$/, "").length * 3) / 4);
    return size >= 24 && size <= 64;
  }, "A secret has 24 to 64 bytes.");

const description = z.string().trim().max(120, "Keep it to 120 characters.");
const events = z.array(z.enum(EVENT_TYPES)).max(EVENT_TYPES.length);

/** A new endpoint. No events named means all, those to come included; without a secret one is made. */
export const endpointInput = z.strictObject({
  url,
  description: description.default(""),
  events: events.default([]),
  secret: secret.optional(),
});
export type EndpointInput = z.output<typeof endpointInput>;

/** Changes of an endpoint; what is left out stays. Active again, a disabled one begins anew. */
export const endpointPatch = z.strictObject({
  url: url.optional(),
  description: description.optional(),
  events: events.optional(),
  status: z.enum(["active", "paused"]).optional(),
});
export type EndpointPatch = z.output<typeof endpointPatch>;

/** An address to try out before it is kept. */
export const trial = z.strictObject({ url, secret });

/** What of a release is told. Texts are read from the API: a message may pass through other hands. */
export const releaseNews = z.object({
  id: z.uuid(),
  status: z.string(),
  version: z.int(),
  organisation: z.string(),
  headline: z.string(),
  /** Where readers find it, once it is public. */
  url: z.url().optional(),
  goPublicAt: z.iso.datetime().optional(),
  /** The desk's words to the author: of a rejection, an unpublishing or a kill. */
  reason: z.string().optional(),
  note: z.string().optional(),
});
export type ReleaseNews = z.infer<typeof releaseNews>;
