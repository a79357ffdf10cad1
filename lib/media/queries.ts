import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, type Prisma } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { UploadKind, UploadStatus, UploadView } from "./schema";

/** The uploads this actor may know of: those of their organisations, the desk all. */
export const uploadsOf = (actor: Actor): Prisma.MediaWhereInput =>
  isStaff(actor) ? {} : { organisationId: { in: actor.memberships.map((each) => each.organisationId) } };

const columns = {
  id: true,
  organisationId: true,
  key: true,
  kind: true,
  status: true,
  refusal: true,
  filename: true,
  contentType: true,
  bytes: true,
  width: true,
  height: true,
  widths: true,
  pages: true,
  focalX: true,
  focalY: true,
  alt: true,
  caption: true,
  credit: true,
  licence: true,
  createdAt: true,
} satisfies Prisma.MediaSelect;

const toView = (row: Prisma.MediaGetPayload<{ select: typeof columns }>): UploadView => ({
  ...row,
  kind: row.kind as UploadKind,
  status: row.status as UploadStatus,
});

/** Uploads by id, in the order asked for; those the actor may not know of are left out. */
export async function uploadsByIds(actor: Actor, ids: string[]): Promise<UploadView[]> {
  const wanted = ids.map((id) => id.toLowerCase()).filter(isId);
  if (wanted.length === 0) return [];
  const rows = await db().media.findMany({
    where: { AND: [uploadsOf(actor), { id: { in: wanted } }] },
    select: columns,
  });
  const byId = new Map(rows.map((row) => [row.id, toView(row)]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

/** Who uploaded what, by upload id: of those the actor may know of. */
export async function uploaderNames(actor: Actor, ids: string[]): Promise<Record<string, string>> {
  const wanted = ids.map((id) => id.toLowerCase()).filter(isId);
  if (wanted.length === 0) return {};
  const rows = await db().media.findMany({
    where: { AND: [uploadsOf(actor), { id: { in: wanted } }] },
    select: { id: true, uploadedById: true },
  });
  const people = await db().user.findMany({
    where: { id: { in: rows.map((row) => row.uploadedById) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return Object.fromEntries(rows.map((row) => [row.id, names.get(row.uploadedById) ?? ""]));
}

/** Each word has to stand in the file's name or in what is said about it. */
const naming = (search: string): Prisma.MediaWhereInput[] =>
  search
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => {
      const contains = { contains: word, mode: "insensitive" } as const;
      return {
        OR: [{ filename: contains }, { caption: contains }, { alt: contains }, { credit: contains }],
      };
    });

/** An organisation's uploads, newest first. Somebody else's organisation has none. */
export async function listUploads(
  actor: Actor,
  {
    organisationId,
    cursor,
    search = "",
    limit = 30,
  }: { organisationId: string; cursor?: string; search?: string; limit?: number },
): Promise<{ items: UploadView[]; nextCursor: string | null }> {
  // No file is called by what PostgreSQL cannot keep: NUL, or half a surrogate pair.
  if (!isId(organisationId) || search.includes("\0") || !search.isWellFormed())
    return { items: [], nextCursor: null };
  const after = cursor ? decodeCursor(cursor) : null;
  const older = after
    ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
    : {};
  const rows = await db().media.findMany({
    where: { AND: [uploadsOf(actor), { organisationId }, ...naming(search), older] },
    select: columns,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const shown = rows.slice(0, limit).map(toView);
  const last = shown.at(-1);
  return {
    items: shown,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}
