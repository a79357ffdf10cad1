import "server-only";
import { publicUrl } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { originOf } from "@/lib/publications/origin";
import { publications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";

/** A title and the origin its mails link to, no trailing slash. */
export type Title = PublicationInfo & { origin: string };

/** A title by id. @throws DomainError not_found. */
export async function titleById(id: string): Promise<Title> {
  const all = await publications();
  const title = all.find((each) => each.id === id);
  if (!title) throw notFound("The title");
  return { ...title, origin: originOf(title, title === all[0], publicUrl()) };
}
