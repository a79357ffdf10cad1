import "server-only";
import { db, type Tx } from "@/lib/core/db";
import type { FieldIssue } from "@/lib/core/errors";
import type { ReleaseContent } from "./schema";

type Upload = { kind: string; status: string; refusal: string };

function problemOf(upload: Upload | undefined, role: string): string | null {
  // Whose an upload is, and whether it ever was, is not told.
  if (!upload) return "This file is not in your library. Remove it here, or choose another.";
  if (upload.status === "refused") return `This file cannot be used: ${upload.refusal}`;
  if (upload.status !== "ready") return "This file is still being checked. Try again in a moment.";
  if (upload.kind === "document" && role !== "attachment")
    return "This is a document: give it the role attachment.";
  if (upload.kind === "image" && role === "attachment")
    return "This is a picture: give it the role hero or image.";
  return null;
}

/** What is wrong with the uploads a release names: not the organisation's, not ready, or not what they are used as. */
export async function uploadProblems(
  organisationId: string,
  media: ReleaseContent["media"],
  client: Tx = db(),
): Promise<FieldIssue[]> {
  if (media.length === 0) return [];
  const found = await client.media.findMany({
    where: { organisationId, id: { in: media.map((each) => each.id) } },
    select: { id: true, kind: true, status: true, refusal: true },
  });
  const known = new Map(found.map((each) => [each.id, each]));
  return media.flatMap((each, i) => {
    const message = problemOf(known.get(each.id.toLowerCase()), each.role);
    return message ? [{ path: `media.${i}.id`, message }] : [];
  });
}
