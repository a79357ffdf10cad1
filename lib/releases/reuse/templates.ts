import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { db, type Prisma, transaction } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { getRelease } from "../queries";
import { type ReleaseContent, releaseDraft } from "../schema";
import { freshCopy } from "./fresh-copy";
import type { TemplateLine, TemplateOrder } from "./schema";

const MAX = 100;

/** Keeps the text of a release of the actor's organisation as a template. @throws DomainError not_found, conflict. */
export async function saveTemplate(actor: Actor, input: TemplateOrder, now: Date): Promise<{ id: string }> {
  const release = await getRelease(actor, input.releaseId, now);
  const organisationId = release.organisation.id;
  if (!membershipOf(actor, organisationId)) throw notFound("The release");
  const content = freshCopy(release.content) as unknown as Prisma.InputJsonValue;
  const { name } = input;
  return transaction(async (tx) => {
    // The one of this name does not count: it is replaced.
    if ((await tx.releaseTemplate.count({ where: { organisationId, name: { not: name } } })) >= MAX)
      throw conflict(`There are ${MAX} templates already: remove what is no longer used.`);
    const { id } = await tx.releaseTemplate.upsert({
      where: { organisationId_name: { organisationId, name } },
      create: { organisationId, name, content, createdByName: actor.name, createdAt: now, updatedAt: now },
      update: { content, createdByName: actor.name, updatedAt: now },
      select: { id: true },
    });
    await record(tx, actor, "template.save", { type: "cupboard", id, name, organisationId }, now);
    return { id };
  });
}

/** The templates of an organisation by name; for its members. @throws DomainError not_found. */
export async function templatesOf(actor: Actor, organisationId: string): Promise<TemplateLine[]> {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  return db().releaseTemplate.findMany({
    where: { organisationId },
    orderBy: { name: "asc" },
    take: MAX,
    select: { id: true, name: true, createdByName: true, updatedAt: true },
  });
}

const ownTemplate = (actor: Actor, id: string) => ({
  id,
  organisationId: { in: actor.memberships.map((each) => each.organisationId) },
});

/** Takes a template away; what was begun with it stays. @throws DomainError not_found. */
export async function removeTemplate(actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.releaseTemplate.findFirst({ where: ownTemplate(actor, id) });
    if (!found) throw notFound("The template");
    await tx.releaseTemplate.delete({ where: { id } });
    const { name, organisationId } = found;
    await record(tx, actor, "template.remove", { type: "cupboard", id, name, organisationId }, now);
  });
}

/** What a new release begins with when it is a copy: nothing is stored by asking. */
export type Beginning = { organisationId: string; content: ReleaseContent };

/** A template's text, or an earlier release's of the actor's organisations. @throws DomainError not_found. */
export async function beginWith(
  actor: Actor,
  source: { template: string } | { release: string },
  now: Date,
): Promise<Beginning> {
  if ("release" in source) {
    const { organisation, content } = await getRelease(actor, source.release, now);
    if (!membershipOf(actor, organisation.id)) throw notFound("The release");
    return { organisationId: organisation.id, content: freshCopy(content) };
  }
  const found = await db().releaseTemplate.findFirst({ where: ownTemplate(actor, source.template) });
  if (!found) throw notFound("The template");
  return { organisationId: found.organisationId, content: releaseDraft.parse(found.content) };
}
