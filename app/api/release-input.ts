import "server-only";
import { z } from "zod";
import type { Actor, ActorMembership } from "@/lib/auth/actor";
import { DomainError, forbidden, notFound } from "@/lib/core/errors";
import { STATES } from "@/lib/releases/lifecycle";
import { QUEUE_VIEW_NAMES, queueFilter, SORTS } from "@/lib/releases/queue/filter";
import { FLAGS } from "@/lib/releases/queue/flags";
import { KINDS, releaseContent } from "@/lib/releases/schema";

const organisation = z.string().max(100).optional();
const cursor = z.string().max(60).optional();
const limit = (fallback: number) => z.coerce.number().int().min(1).max(100).default(fallback);

/** A release as it is sent: the content of lib/releases/schema.ts and the organisation it is for. */
export const releaseBody = z.strictObject({
  ...releaseContent.shape,
  organisation,
});

/** What comes with a document that becomes a draft. */
export const importFields = z.strictObject({ organisation });

export const releaseQuery = z.strictObject({
  status: z.enum(STATES).optional(),
  organisation,
  cursor,
  limit: limit(30),
});

/** Several values of one parameter, with commas between them. */
const several = <T extends [string, ...string[]]>(...of: T) =>
  z
    .string()
    .max(200)
    .optional()
    .transform((text) => [...new Set(text?.split(",").filter(Boolean))])
    .pipe(z.array(z.enum(of)));
const { organisation: ofQueue, section, title, assigned } = queueFilter.shape;
const hours = z.coerce.number().int().min(1).max(8784).optional();

export const queueQuery = z.strictObject({
  view: z.enum(QUEUE_VIEW_NAMES).default("waiting"),
  kind: several(...KINDS),
  organisation: ofQueue,
  section,
  title,
  older: hours,
  newer: hours,
  embargo: z.literal("1").optional(),
  flag: several(...FLAGS),
  assigned,
  sort: z.enum(SORTS).default("due"),
  cursor,
  limit: limit(50),
});

export const itemQuery = z.object({
  publication: z.string().max(60).optional(),
  section: z.string().max(60).optional(),
  since: z.iso.datetime({ offset: true, message: "Give a time such as 2026-11-22T09:00:00Z." }).optional(),
  cursor,
  limit: limit(30),
});

/**
 * The organisation a call is for: the one named, else the only one.
 * @throws DomainError not_found (none of the caller's), invalid (several, none named), forbidden (none at all).
 */
export function organisationOf(actor: Actor, slug: string | undefined): ActorMembership {
  const { memberships } = actor;
  if (slug !== undefined) {
    const named = memberships.find((each) => each.slug === slug);
    if (!named) throw notFound("The organisation");
    return named;
  }
  const [only, second] = memberships;
  if (!only) throw forbidden("This token belongs to no organisation.");
  if (second)
    throw new DomainError("invalid", "Some fields need attention.", {
      issues: [
        { path: "organisation", message: "You belong to several organisations: name one by its slug." },
      ],
    });
  return only;
}
