import "server-only";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { type Asked, nearDuplicates } from "./near-duplicates";
import { type Finding, preflight } from "./preflight";
import type { ReleaseContent } from "./schema";

/** What the rule pack finds in a text, near-duplicates that this actor may know of included. */
export async function findingsIn(
  actor: Actor,
  asked: Asked,
  now: Date,
  client: Tx = db(),
): Promise<Finding[]> {
  const earlier = await nearDuplicates(actor, asked, now, client);
  return preflight(asked.content, { now, organisation: asked.organisation, earlier });
}

/** The same for a stored release. */
export const findingsOn = (
  actor: Actor,
  release: {
    id: string;
    organisationId: string;
    organisation: { name: string };
    submittedAt: Date | null;
  },
  content: ReleaseContent,
  now: Date,
  client: Tx = db(),
): Promise<Finding[]> =>
  findingsIn(
    actor,
    {
      id: release.id,
      organisationId: release.organisationId,
      organisation: release.organisation.name,
      content,
      handedIn: release.submittedAt,
    },
    now,
    client,
  );

/**
 * The near-duplicates alone, for a text that is being written: all else the form finds by itself.
 * @throws DomainError not_found when the organisation is not one of theirs.
 */
export async function duplicatesWhileWriting(
  actor: Actor,
  asked: Omit<Asked, "organisation">,
  now: Date,
): Promise<Finding[]> {
  const membership = membershipOf(actor, asked.organisationId);
  if (!membership) throw notFound("The organisation");
  const found = await findingsIn(actor, { ...asked, organisation: membership.name }, now);
  return found.filter((finding) => finding.rule === "near-duplicate");
}
