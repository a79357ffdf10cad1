import "server-only";
import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { deskOperations } from "./desk-operations";
import type { Operation } from "./operation";
import { otherOperations } from "./other-operations";
import { releaseOperations } from "./release-operations";
import * as shapes from "./shapes";

export const OPERATIONS: Operation[] = [...releaseOperations, ...deskOperations, ...otherOperations];

/** Answers by the name they have in the description. */
export const SHAPES: Record<string, z.ZodType> = {
  Release: shapes.releaseShape,
  ReleasePage: shapes.releasePage,
  Findings: shapes.findingsShape,
  QueuePage: shapes.queuePage,
  Review: shapes.reviewShape,
  Source: shapes.sourceShape,
  SourcePage: shapes.sourcePage,
  PollRequested: shapes.pollRequested,
  Item: shapes.ninjsShape,
  ItemPage: shapes.ninjsPage,
  Problem: shapes.problemShape,
  Description: z.looseObject({ openapi: z.string() }),
};

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
  if (operation.path.includes("{id}"))
    found.push({ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } });
  for (const [name, field] of Object.entries(operation.query?.shape ?? {}))
    found.push({ name, in: "query", required: false, schema: schemaOf(field as z.ZodType, "input") });
  if (operation.ifMatch)
    found.push(header("If-Match", true, "The ETag of the representation this is based on"));
  if (operation.idempotent)
    found.push(header("Idempotency-Key", false, "The same key makes one release, however often it is sent"));
  return found;
}

const problemExample = (status: number): Json => ({
  type: "about:blank",
  title: STATUS_CODES[status],
  status,
  detail: "What went wrong, in words.",
  ...(status === 422
    ? { errors: [{ path: "contacts.0.email", message: "This is not an email address." }] }
    : {}),
});

function refusalsOf(operation: Operation): number[] {
  const own = operation.refusals ?? [];
  const body = operation.body ? [400, 413, 415, 422] : [];
  const query = operation.query ? [422] : [];
  const guard = operation.open ? [] : [401, 429];
  const tag = operation.ifMatch ? [412, 428] : [];
  return [...new Set([...own, ...body, ...query, ...guard, ...tag, 500])].sort();
}

function responsesOf(operation: Operation): Json {
  const { status, shape } = operation.answer;
  const etag = operation.etag
    ? {
        headers: { ETag: { description: "Goes into If-Match of the next move", schema: { type: "string" } } },
      }
    : {};
  const told = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
  const refusals = refusalsOf(operation).map((code) => [
    String(code),
    code === 410
      ? { description: "Killed: its tombstone", content: { "application/json": told("Item") } }
      : {
          description: STATUS_CODES[code],
          content: { "application/problem+json": { ...told("Problem"), example: problemExample(code) } },
        },
  ]);
  const good = { description: STATUS_CODES[status], ...etag, content: { "application/json": told(shape) } };
  return { [String(status)]: good, ...Object.fromEntries(refusals) };
}

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
    ...(body
      ? {
          requestBody: {
            required: !body.optional,
            content: {
              "application/json": { schema: schemaOf(body.schema, "input"), example: body.example },
            },
          },
        }
      : {}),
    responses: responsesOf(operation),
  };
}

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
        "Errors are problem details (RFC 9457). Answers to callers with a token carry RateLimit and RateLimit-Policy. Instants are RFC 3339 in UTC with milliseconds; ids are UUIDv7.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    tags: ["releases", "desk", "sources", "items", "description"].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
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
