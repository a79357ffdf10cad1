import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { scopeOf } from "./move";
import { type ReleaseContent, releaseDraft } from "./schema";
import { wellFormed } from "./well-formed";

/** A frozen text: as its author handed it in, or as an editor changed it. */
export type EarlierVersion = {
  number: number;
  at: Date;
  actorName: string;
  side: "author" | "editor";
  content: ReleaseContent;
};

/** One frozen text of a release, killed and corrected ones' included. @throws DomainError not_found */
export async function versionOf(actor: Actor, releaseId: string, number: number): Promise<EarlierVersion> {
  const row =
    isId(releaseId) && Number.isSafeInteger(number) && number > 0 && number < 2 ** 31
      ? await db().releaseVersion.findFirst({ where: { releaseId, number, release: scopeOf(actor) } })
      : null;
  if (!row) throw notFound("The version");
  return {
    number: row.number,
    at: row.createdAt,
    actorName: row.actorName,
    side: row.actorSide as "author" | "editor",
    content: wellFormed(releaseDraft.parse(row.content)),
  };
}
