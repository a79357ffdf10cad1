import "server-only";
import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { releaseContent } from "@/lib/releases/schema";
import * as house from "./house-shapes";
import { uploadShape } from "./media-operations";
import type { Operation } from "./operation";
import * as shapes from "./shapes";
import * as talk from "./talk-shapes";
import * as webhooks from "./webhook-shapes";
import * as writing from "./writing-shapes";

/** Answers by the name they have in the description. */
export const SHAPES: Record<string, z.ZodType> = {
  Release: shapes.releaseShape,
  ReleasePage: shapes.releasePage,
  ImportedRelease: writing.importedRelease,
  History: writing.history,
  Moment: writing.moment,
  Findings: shapes.findingsShape,
  QueuePage: shapes.queuePage,
  Review: shapes.reviewShape,
  Source: shapes.sourceShape,
  SourcePage: shapes.sourcePage,
  DryRun: shapes.dryRunShape,
  FeedTrial: shapes.trialShape,
  PollRequested: shapes.pollRequested,
  Item: shapes.ninjsShape,
  ItemPage: shapes.ninjsPage,
  Webhook: webhooks.webhookShape,
  WebhookPage: webhooks.webhookPage,
  NewWebhook: webhooks.newWebhook,
  NewSecret: webhooks.newSecret,
  DeliveryPage: webhooks.deliveryPage,
  DeliveryRequested: webhooks.deliveryRequested,
  Replayed: webhooks.replayed,
  WebhookMessage: webhooks.webhookMessage,
  Conversation: talk.conversation,
  RequestPage: talk.requestPage,
  PreviewLinks: talk.previewLinks,
  NewPreviewLink: talk.newPreviewLink,
  Upload: uploadShape,
  Team: house.team,
  Invited: house.invited,
  Cupboard: house.cupboard,
  Shelved: house.shelved,
  Template: house.template,
  Content: releaseContent,
  Problem: shapes.problemShape,
  Description: z.looseObject({ openapi: z.string() }),
};

type Json = Record<string, unknown>;

const problemExample = (status: number): Json => ({
  type: "about:blank",
  title: STATUS_CODES[status],
  status,
  detail: "What went wrong, in words.",
  ...(status === 422
    ? { errors: [{ path: "contacts.0.email", message: "This is not an email address." }] }
    : {}),
});

function refusalsOf({ refusals = [], ...operation }: Operation): number[] {
  const body = operation.body ? [400, 413, 415, 422] : [];
  const query = operation.query ? [422] : [];
  const guard = operation.open ? [] : [401, 429];
  const tag = operation.ifMatch ? [412, 428] : [];
  const key = operation.method === "post" ? [400, 409, 422] : [];
  return [...new Set([...refusals, ...body, ...query, ...guard, ...tag, ...key, 500])].sort();
}

const told = (name: string): Json => ({ schema: { $ref: `#/components/schemas/${name}` } });
const headerRef = (name: string): Json => ({ $ref: `#/components/headers/${name}` });

function headersOf(operation: Operation): Json {
  const names = [
    ...(operation.etag ? ["ETag"] : []),
    ...(operation.open ? [] : ["RateLimit", "RateLimit-Policy"]),
    ...(operation.answer.status === 201 ? ["Location"] : []),
  ];
  return names.length ? { headers: Object.fromEntries(names.map((name) => [name, headerRef(name)])) } : {};
}

function refusal(code: number): Json {
  if (code === 410)
    return { description: "Killed: its tombstone", content: { "application/json": told("Item") } };
  return {
    description: STATUS_CODES[code],
    ...(code === 429 ? { headers: { "Retry-After": headerRef("Retry-After") } } : {}),
    content: { "application/problem+json": { ...told("Problem"), example: problemExample(code) } },
  };
}

/** What a call may be answered: the good answer, and every refusal as a problem document. */
export function responsesOf(operation: Operation): Json {
  const { status, shape } = operation.answer;
  const content = shape ? { content: { "application/json": told(shape) } } : {};
  return {
    [String(status)]: { description: STATUS_CODES[status], ...headersOf(operation), ...content },
    ...(operation.open ? { "304": { description: "What you hold is still true (If-None-Match)" } } : {}),
    ...Object.fromEntries(refusalsOf(operation).map((code) => [String(code), refusal(code)])),
  };
}

const header = (description: string): Json => ({ description, schema: { type: "string" } });

export const HEADERS: Json = {
  ETag: header("Goes into If-Match of the next move"),
  Location: header("Where it is read"),
  RateLimit: header('What is left: "api";r=1199;t=60 (draft-ietf-httpapi-ratelimit-headers-10)'),
  "RateLimit-Policy": header('The limit: "api";q=1200;w=60'),
  "Retry-After": header("Seconds to wait"),
};
