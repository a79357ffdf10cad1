import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { setLead } from "@/lib/news/leads";
import { publicationBySlug } from "@/lib/publications/queries";
import { assertMayTriage } from "./handle";

/** Puts a public wire item at the head of a title's front page. @throws DomainError forbidden, not_found, conflict */
export async function makeLead(
  actor: Actor,
  { id, publication, hours }: { id: string; publication: string; hours: number },
  now: Date,
): Promise<{ until: Date }> {
  assertMayTriage(actor);
  const row = isId(id)
    ? await db().wireItem.findUnique({ where: { id }, select: { newsItemId: true } })
    : null;
  const title = await publicationBySlug(publication);
  if (!row || !title) throw notFound(row ? "The title" : "The item");
  if (!row.newsItemId) throw conflict("Only what is public can lead a front page.");
  return setLead(actor, { itemId: row.newsItemId, publicationId: title.id, hours }, now);
}
