import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { membershipOf } from "@/lib/auth/actor";
import { notFound } from "@/lib/core/errors";
import { addressOf } from "@/lib/releases/address";
import { getRelease, type ReleaseView } from "@/lib/releases/queries";
import { json, stamp } from "./answer";
import { etagOf } from "./precondition";

const newsOf = async ({ content, newsItem }: ReleaseView) =>
  newsItem ? { newsId: newsItem.id, url: await addressOf(content.publications, newsItem) } : {};

/** A release as the API shows it. */
export async function representation(view: ReleaseView): Promise<Record<string, unknown>> {
  return {
    id: view.id,
    status: view.status,
    version: view.version,
    organisation: view.organisation.slug,
    createdAt: stamp(view.createdAt),
    updatedAt: stamp(view.updatedAt),
    submittedAt: stamp(view.submittedAt),
    goPublicAt: stamp(view.goPublicAt),
    publishedAt: stamp(view.publishedAt),
    ...(await newsOf(view)),
    ...view.content,
  };
}

export async function releaseAnswer(view: ReleaseView, status = 200, headers: Record<string, string> = {}) {
  return json(await representation(view), status, { ETag: etagOf(view.version), ...headers });
}

/** A release of an organisation of the caller's own. @throws DomainError not_found for all others, staff or not. */
export async function ownRelease(actor: Actor, id: string, now: Date): Promise<ReleaseView> {
  const view = await getRelease(actor, id, now);
  if (!membershipOf(actor, view.organisation.id)) throw notFound("The release");
  return view;
}
