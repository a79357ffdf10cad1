import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { nearDuplicates } from "./near-duplicates";
import { type Finding, preflight } from "./preflight";
import type { ReleaseContent } from "./schema";

/** What the rule pack finds in a stored release, near-duplicates that this actor may know of included. */
export async function findingsOn(
  client: Tx,
  actor: Actor,
  release: { id: string; organisationId: string; organisation: { name: string } },
  content: ReleaseContent,
  now: Date,
): Promise<Finding[]> {
  const organisation = release.organisation.name;
  const asked = { id: release.id, organisationId: release.organisationId, organisation, content };
  const earlier = await nearDuplicates(actor, asked, now, client);
  return preflight(content, { now, organisation, earlier });
}
