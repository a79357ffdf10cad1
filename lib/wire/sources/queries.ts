import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";

export type SourceView = {
  id: string;
  slug: string;
  name: string;
  url: string;
  homepage: string;
  status: "active" | "paused" | "archived";
  rights: string;
  rightsNote: string;
  attribution: string;
  licence: string;
  expireAfterHours: number | null;
  noIndex: boolean;
  routing: unknown;
  autoPublish: boolean;
  intervalSeconds: number;
  nextPollAt: Date;
  lastPolledAt: Date | null;
  lastOkAt: Date | null;
  lastItemAt: Date | null;
  failures: number;
  lastError: string | null;
  routes: { publicationId: string; section: string }[];
};

const fields = {
  id: true,
  slug: true,
  name: true,
  url: true,
  homepage: true,
  status: true,
  rights: true,
  rightsNote: true,
  attribution: true,
  licence: true,
  expireAfterHours: true,
  noIndex: true,
  routing: true,
  autoPublish: true,
  intervalSeconds: true,
  nextPollAt: true,
  lastPolledAt: true,
  lastOkAt: true,
  lastItemAt: true,
  failures: true,
  lastError: true,
  routes: { select: { publicationId: true, section: true } },
} as const;

function assertStaff(actor: Actor): void {
  if (actor.kind !== "system" && !isStaff(actor)) throw forbidden("Only editors may see wire sources.");
}

/** All sources, those in trouble first. */
export async function sourceList(actor: Actor): Promise<SourceView[]> {
  assertStaff(actor);
  return db().wireSource.findMany({ select: fields, orderBy: [{ failures: "desc" }, { name: "asc" }] });
}

export type FetchView = {
  at: Date;
  outcome: string;
  httpStatus: number | null;
  bytes: number;
  durationMs: number;
  format: string | null;
  created: number;
  updated: number;
  error: string | null;
  rejected: unknown;
};

/** One source with its last twenty fetches. @throws DomainError not_found */
export async function sourceDetail(
  actor: Actor,
  id: string,
): Promise<SourceView & { fetches: FetchView[]; itemCount: number }> {
  assertStaff(actor);
  const source = isId(id)
    ? await db().wireSource.findUnique({
        where: { id },
        select: {
          ...fields,
          fetches: {
            orderBy: { at: "desc" },
            take: 20,
            select: {
              at: true,
              outcome: true,
              httpStatus: true,
              bytes: true,
              durationMs: true,
              format: true,
              created: true,
              updated: true,
              error: true,
              rejected: true,
            },
          },
          _count: { select: { items: true } },
        },
      })
    : null;
  if (!source) throw notFound("The source");
  const { _count, ...rest } = source;
  return { ...rest, itemCount: _count.items };
}
