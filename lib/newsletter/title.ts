import "server-only";
import { publicUrl } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { originOf } from "@/lib/publications/origin";
import { loadPublications, publications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";

/** A title and the origin its mails link to, no trailing slash. */
export type Title = PublicationInfo & { origin: string };

/** A title by id: a new one is found before others know of it. @throws DomainError not_found. */
export async function titleById(id: string): Promise<Title> {
  const among = (list: PublicationInfo[]) => list.find((each) => each.id === id);
  const held = await publications();
  const all = among(held) ? held : await loadPublications();
  const title = among(all);
  if (!title) throw notFound("The title");
  return { ...title, origin: originOf(title, title === all[0], publicUrl()) };
}
