// What the API answers with, for its description; the tests hold real answers against these.
import { z } from "zod";
import { STATES } from "@/lib/releases/lifecycle";
import { FLAGS } from "@/lib/releases/queue/flags";
import { rankTerm } from "@/lib/releases/queue/priority";
import { releaseContent, releaseDraft } from "@/lib/releases/schema";

const stamp = z.iso.datetime();
const etag = z.string().regex(/^"v\d+"$/);
const pageOf = (item: z.ZodType) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const releaseShape = z.object({
  id: z.uuid(),
  status: z.enum(STATES),
  version: z.int(),
  organisation: z.string(),
  createdAt: stamp,
  updatedAt: stamp,
  submittedAt: stamp.nullable(),
  goPublicAt: stamp.nullable(),
  publishedAt: stamp.nullable(),
  newsId: z.uuid().optional(),
  url: z.url().optional(),
  ...releaseDraft.shape,
});

const row = z.object({
  id: z.uuid(),
  status: z.enum(STATES),
  version: z.int(),
  etag,
  kind: releaseContent.shape.kind,
  headline: z.string(),
  submittedAt: stamp.nullable(),
  goPublicAt: stamp.nullable(),
  updatedAt: stamp,
});

export const releasePage = pageOf(row.extend({ organisation: z.string(), publishedAt: stamp.nullable() }));

export const queuePage = pageOf(
  row.extend({
    organisation: z.object({ slug: z.string(), name: z.string() }),
    onBehalfOf: z.string(),
    dueAt: stamp.nullable(),
    publishAt: stamp.nullable(),
    embargoUntil: stamp.nullable(),
    claim: z.object({ name: z.string(), mine: z.boolean() }).nullable(),
    assigned: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }).nullable(),
    flags: z.array(z.enum(FLAGS)),
    rankAt: stamp.nullable(),
    terms: z.array(rankTerm),
  }),
);

export const findingsShape = z.object({
  ruleset: z.string(),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      field: z.string(),
      span: z.object({ start: z.int(), end: z.int() }).optional(),
      message: z.string(),
      href: z.string().optional(),
      held: z.literal(true).optional(),
    }),
  ),
});

export const reviewShape = z.object({
  ...releaseShape.shape,
  ...findingsShape.shape,
  authorName: z.string(),
  dueAt: stamp.nullable(),
  claim: z.object({ name: z.string(), mine: z.boolean(), until: stamp }).nullable(),
  moves: z.array(z.string()),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      at: stamp,
      decision: z.string(),
      editorName: z.string(),
      reason: z.string(),
      note: z.string(),
      points: z.array(z.unknown()),
      version: z.int(),
    }),
  ),
  timeline: z.array(
    z.object({
      at: stamp,
      verb: z.string(),
      actorName: z.string(),
      side: z.enum(["desk", "author", "system"]),
      data: z.unknown(),
      version: z.int().nullable(),
    }),
  ),
  versions: z.array(
    z.object({
      number: z.int(),
      at: stamp,
      actorName: z.string(),
      side: z.enum(["author", "editor"]),
      content: z.unknown(),
    }),
  ),
});

export const sourceShape = z.looseObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  url: z.url(),
  status: z.enum(["active", "paused", "archived"]),
  rights: z.enum(["full", "excerpt", "headline"]),
  attribution: z.string(),
  licence: z.string(),
  expireAfterHours: z.int().nullable(),
  noIndex: z.boolean(),
  autoPublish: z.boolean(),
  routing: z.looseObject({}),
  failures: z.int(),
  lastError: z.string().nullable(),
});
export const sourcePage = pageOf(sourceShape);

const outcome = z.object({
  standing: z.string(),
  why: z.string(),
  places: z.array(z.object({ publication: z.string(), section: z.string() })),
});
export const dryRunShape = z.object({
  items: z.array(
    z.looseObject({
      id: z.uuid(),
      title: z.string(),
      is: outcome,
      wouldBe: outcome,
      trail: z.array(z.object({ rule: z.string(), because: z.array(z.string()) })),
      decided: z.boolean(),
      changes: z.boolean(),
    }),
  ),
});
/** `trial` of a feed that can be read; else `message` says why not. */
export const trialShape = z.object({
  ok: z.boolean(),
  message: z.string().optional(),
  trial: z
    .looseObject({
      url: z.url(),
      format: z.string(),
      title: z.string(),
      count: z.int(),
      items: z.array(z.looseObject({ guid: z.string(), title: z.string() })),
      problems: z.array(z.string()),
      rights: z.array(z.string()),
      hub: z.string().nullable(),
      suggestedInterval: z.int(),
    })
    .optional(),
});
export const pollRequested = z.object({ requestedAt: stamp });

/** IPTC ninjs 3.0; what is not named here is in the schema that `standard` names. */
export const ninjsShape = z.looseObject({
  uri: z.url(),
  standard: z.object({ name: z.literal("ninjs"), version: z.string(), schema: z.url() }),
  type: z.string(),
  versionCreated: stamp,
  pubStatus: z.enum(["usable", "withheld", "canceled"]),
});
export const ninjsPage = pageOf(ninjsShape);

/** RFC 9457 */
export const problemShape = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
