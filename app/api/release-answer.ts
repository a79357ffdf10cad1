import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { membershipOf } from "@/lib/auth/actor";
import { publicUrl } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { newsPath } from "@/lib/core/paths";
import { originOf } from "@/lib/publications/origin";
import { publications } from "@/lib/publications/queries";
import { getRelease, type ReleaseView } from "@/lib/releases/queries";
import { json, stamp } from "./answer";
import { etagOf } from "./precondition";

/** Where readers find it: on the first of its titles. */
async function addressOf({ content, newsItem }: ReleaseView): Promise<{ newsId?: string; url?: string }> {
  if (!newsItem) return {};
  const titles = await publications();
  const title = titles.find((each) => content.publications.includes(each.slug)) ?? titles[0];
  const origin = title ? originOf(title, title === titles[0], publicUrl()) : publicUrl();
  return { newsId: newsItem.id, url: origin + newsPath(newsItem) };
}

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
    ...(await addressOf(view)),
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
