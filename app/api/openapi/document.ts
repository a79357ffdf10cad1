import "server-only";
import { z } from "zod";
import { EVENTS } from "@/lib/webhooks/events";
import { HEADERS, responsesOf, SHAPES } from "./answers";
import { deskOperations } from "./desk-operations";
import { houseOperations } from "./house-operations";
import { mediaOperations } from "./media-operations";
import { type Operation, TAGS } from "./operation";
import { otherOperations } from "./other-operations";
import { releaseOperations } from "./release-operations";
import { talkOperations } from "./talk-operations";
import { webhookOperations } from "./webhook-operations";
import { writingOperations } from "./writing-operations";

export const OPERATIONS: Operation[] = [
  ...releaseOperations,
  ...writingOperations,
  ...talkOperations,
  ...mediaOperations,
  ...houseOperations,
  ...webhookOperations,
  ...deskOperations,
  ...otherOperations,
];

type Json = Record<string, unknown>;

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

const header = (name: string, required: boolean, description: string): Json => ({
  name,
  in: "header",
  required,
  description,
  schema: { type: "string" },
});

function parametersOf(operation: Operation): Json[] {
  const found: Json[] = [];
  for (const [, name] of operation.path.matchAll(/\{(\w+)\}/g))
    found.push({ name, in: "path", required: true, schema: { type: "string", format: "uuid" } });
  for (const [name, field] of Object.entries(operation.query?.shape ?? {}))
    found.push({ name, in: "query", required: false, schema: schemaOf(field as z.ZodType, "input") });
  if (operation.ifMatch)
    found.push(header("If-Match", true, "The ETag of the representation this is based on"));
  if (operation.method === "post" && !operation.open)
    found.push(
      header(
        "Idempotency-Key",
        false,
        "Of all calls with this key within a day one is carried out; the others get its answer again, with Idempotent-Replayed: true",
      ),
    );
  return found;
}

const bodyOf = ({
  schema,
  example,
  optional,
  type = "application/json",
}: NonNullable<Operation["body"]>) => ({
  requestBody: {
    required: !optional,
    content: { [type]: { schema: schemaOf(schema, "input"), example } },
  },
});

function described(operation: Operation): Json {
  const { id, summary, description, tag, body } = operation;
  const parameters = parametersOf(operation);
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    tags: [tag],
    ...(operation.open ? { security: [] } : {}),
    ...(parameters.length ? { parameters } : {}),
    ...(body ? bodyOf(body) : {}),
    responses: responsesOf(operation),
  };
}

const WEBHOOK_HEADERS = [
  header("webhook-id", true, "The same in every try and replay: what was handled need not be handled again"),
  header("webhook-timestamp", true, "Seconds since 1970; refuse what is older than five minutes"),
  header(
    "webhook-signature",
    true,
    "v1 and the HMAC-SHA256 of “id.timestamp.body” in base64; several, parted by spaces, while a secret is being changed",
  ),
];

const EXAMPLE_NEWS = {
  id: "019ab1f4-5c60-7d11-8a59-3f2f5b1c9e10",
  status: "published",
  version: 4,
  organisation: "harbour-bakery",
  headline: "Harbour Bakery opens a second shop on Mill Street",
};

const messageOf = (type: string, summary: string): Json => ({
  post: {
    operationId: type.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary,
    tags: ["webhooks"],
    security: [],
    parameters: WEBHOOK_HEADERS,
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: { $ref: "#/components/schemas/WebhookMessage" },
          example: { type, timestamp: "2026-11-22T09:00:00.000Z", data: EXAMPLE_NEWS },
        },
      },
    },
    responses: {
      "2XX": { description: "Taken" },
      "410": { description: "Never again: the webhook is switched off" },
      "4XX": { description: "Not taken: sent again for a day, with growing pauses" },
    },
  },
});

function make(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Dateline",
      version: "1",
      summary: "Hand in releases, run the desk, read the news.",
      description:
        "Errors are problem details (RFC 9457). Answers to callers with a token carry RateLimit and RateLimit-Policy; public reads are not limited. Instants are RFC 3339 in UTC with milliseconds; ids are UUIDv7.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: Object.fromEntries(
      Object.entries(EVENTS).map(([type, words]) => [type, messageOf(type, words)]),
    ),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      headers: HEADERS,
      schemas: Object.fromEntries(
        Object.entries(SHAPES).map(([name, shape]) => [name, schemaOf(shape, "output")]),
      ),
    },
  };
}

let made: Json | undefined;

/** The API as OpenAPI 3.1, out of the very schemas that check its input. */
export function description(): Json {
  made ??= make();
  return made;
}
