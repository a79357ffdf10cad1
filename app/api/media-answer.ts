import "server-only";
import { z } from "zod";
import { documentPath, FORMATS, mediaPath, type UploadView, uploadWords } from "@/lib/media/schema";
import { json, stamp } from "./answer";

/** What may be said with a file, in fields of their own. */
export const uploadFields = z.strictObject({
  ...uploadWords.shape,
  organisation: z.string().max(100).optional(),
});

const filesOf = ({ status, kind, key, widths }: UploadView): string[] => {
  if (status !== "ready") return [];
  if (kind === "document") return [documentPath(key)];
  return widths.flatMap((width) => FORMATS.map((format) => mediaPath(key, width, format)));
};

/** An upload as the API tells it. `files` are addresses on this site: readers' once a public item shows them. */
export function mediaAnswer(upload: UploadView, organisation: string, status = 200): Response {
  const { organisationId: _, key: __, widths: ___, createdAt, ...told } = upload;
  const headers: Record<string, string> = status === 201 ? { Location: `/api/v1/media/${upload.id}` } : {};
  return json(
    { ...told, organisation, files: filesOf(upload), createdAt: stamp(createdAt) },
    status,
    headers,
  );
}
