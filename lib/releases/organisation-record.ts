import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import type { ReleaseState } from "./lifecycle";
import { assertStaff } from "./queries";

export type OrganisationRecord = {
  since: Date | null;
  suspended: boolean;
  /** How many of its releases stand where; states without any are left out. */
  counts: Partial<Record<ReleaseState, number>>;
};

/** What the desk knows of an organisation: drafts are none of its business. @throws DomainError forbidden. */
export async function organisationRecord(actor: Actor, organisationId: string): Promise<OrganisationRecord> {
  assertStaff(actor);
  const [organisation, groups] = await Promise.all([
    db().organisation.findUnique({
      where: { id: organisationId },
      select: { createdAt: true, suspendedAt: true },
    }),
    db().release.groupBy({
      by: ["status"],
      where: { organisationId, status: { not: "draft" } },
      _count: true,
    }),
  ]);
  return {
    since: organisation?.createdAt ?? null,
    suspended: Boolean(organisation?.suspendedAt),
    counts: Object.fromEntries(groups.map((group) => [group.status, group._count])),
  };
}
