import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { validContent } from "@/prisma/factories";
import { claimOf } from "../claims";
import { columnsOf } from "../commands";
import type { ReleaseState } from "../lifecycle";
import type { Cast } from "./cast";
import type { Side } from "./law";

export type Staged = { id: string; version: number };
export const content = validContent();

const DECISION: Partial<Record<ReleaseState, string>> = {
  changes_requested: "request_changes",
  rejected: "reject",
  scheduled: "approve",
  published: "approve",
};

/** A release in the wanted state: under review it is the holder's, decided it was by the holder a second ago. */
export async function stage(cast: Cast, state: ReleaseState, side: Side, now: Date): Promise<Staged> {
  const author = cast.authors[side];
  const holder = cast.people.holder;
  const version = 4;
  const id = randomUUID();
  const decision = DECISION[state];
  await db().release.create({
    data: {
      id,
      version,
      organisationId: author.memberships[0]?.organisationId as string,
      authorId: author.userId,
      ...columnsOf(content),
      status: state,
      submittedAt: state === "draft" ? null : now,
      goPublicAt: state === "scheduled" ? now : null,
      publishedAt: state === "published" ? now : null,
      ...(state === "in_review" ? claimOf(holder.userId, now) : {}),
      ...(decision
        ? {
            decisions: {
              create: {
                versionNumber: version - 1,
                editorId: holder.userId,
                editorName: holder.name,
                decision,
                ruleset: "1",
                createdAt: new Date(now.getTime() - 1_000),
              },
            },
          }
        : {}),
    },
  });
  return { id, version };
}

/** All that a move could have written anywhere, as text: equal before and after means that it wrote nothing. */
export async function footprint(id: string): Promise<string> {
  const [row] = await db().$queryRaw<{ all: string }[]>`
    select jsonb_build_array(
      (select to_jsonb(r) from releases r where id = ${id}::uuid),
      (select count(*) from releases), (select count(*) from audit_events), (select count(*) from audit_links),
      (select count(*) from release_versions), (select count(*) from draft_snapshots),
      (select jsonb_build_array(count(*), count(undone_at)) from review_decisions),
      (select count(*) from outbox_mails), (select count(*) from notices),
      (select jsonb_build_array(count(*), max(id), max(updated_at)) from graphile_worker.jobs),
      (select jsonb_build_array(count(*), sum(version), count(killed_at)) from news_items),
      (select count(*) from placements), (select count(*) from correction_notices),
      (select count(*) from release_requests), (select count(*) from webhook_deliveries),
      (select sum(change) from release_counts)
    )::text as all`;
  return row?.all ?? "";
}
