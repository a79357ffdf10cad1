import "server-only";
import { db } from "@/lib/core/db";
import type { FieldIssue } from "@/lib/core/errors";
import type { ReleaseContent } from "./schema";

/** Issues for pictures and files that are no uploads of the organisation; whose they are is not told. */
export async function unknownUploads(
  organisationId: string,
  media: ReleaseContent["media"],
): Promise<FieldIssue[]> {
  if (media.length === 0) return [];
  const found = await db().media.findMany({
    where: { organisationId, id: { in: media.map((each) => each.id) } },
    select: { id: true },
  });
  const known = new Set(found.map((each) => each.id));
  return media.flatMap((each, i) =>
    known.has(each.id.toLowerCase()) ? [] : [{ path: `media.${i}.id`, message: "There is no such upload." }],
  );
}
