import "server-only";
import { randomBytes } from "node:crypto";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { assertPublic, mayChooseHub } from "./hub";
import type { TitleAddress } from "./schema";

/** The key a title's search engines know it by, or null when it tells none. */
export async function indexNowKey(publicationId: string): Promise<string | null> {
  const row = await db().indexNow.findUnique({ where: { publicationId }, select: { key: true } });
  return row?.key ?? null;
}

/** A title and where it tells search engines of its news; `url` is "" when it tells none. */
export type IndexNowState = {
  slug: string;
  name: string;
  url: string;
  toldAt: Date | null;
  nextTryAt: Date | null;
  trouble: string;
};

/** Every title in its order. @throws DomainError forbidden */
export async function indexNowStandings(actor: Actor): Promise<IndexNowState[]> {
  if (!mayChooseHub(actor)) throw forbidden("Only an administrator may see this.");
  const rows = await db().publication.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    select: {
      slug: true,
      name: true,
      indexNow: { select: { url: true, toldAt: true, nextTryAt: true, trouble: true } },
    },
  });
  const none = { url: "", toldAt: null, nextTryAt: null, trouble: "" };
  return rows.map(({ slug, name, indexNow }) => ({ slug, name, ...(indexNow ?? none) }));
}

/**
 * Chooses where a title tells search engines of what it publishes, changes and takes back from now on; "" is nowhere.
 * @throws DomainError forbidden, not_found, invalid for an address off the public internet.
 */
export async function setIndexNow(by: Actor, { slug, url }: TitleAddress, now: Date): Promise<null> {
  if (!mayChooseHub(by)) throw forbidden("Only an administrator may choose where search engines are told.");
  if (url) assertPublic(url, "url");
  return transaction(async (tx) => {
    const title = await tx.publication.findUnique({
      where: { slug },
      select: { id: true, name: true, indexNow: { select: { url: true } } },
    });
    if (!title) throw notFound("That title");
    const { id: publicationId, name, indexNow } = title;
    const before = indexNow?.url ?? "";
    if (before === url) return null;
    const fresh = { url, tries: 0, nextTryAt: null, trouble: "" };
    const key = randomBytes(16).toString("hex");
    if (!url) await tx.indexNow.deleteMany({ where: { publicationId } });
    else
      await tx.indexNow.upsert({
        where: { publicationId },
        create: { publicationId, key, markAt: now, ...fresh },
        update: fresh,
      });
    await record(tx, by, "publication.index_now", { type: "publication", id: publicationId, name }, now, {
      before: { url: before },
      after: { url },
    });
    return null;
  });
}
