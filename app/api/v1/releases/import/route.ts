import path from "node:path";
import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { answerOnceReady, idempotencyKey } from "@/app/api/idempotency";
import { methods } from "@/app/api/methods";
import { etagOf } from "@/app/api/precondition";
import { ownRelease, representation } from "@/app/api/release-answer";
import { importFields, organisationOf } from "@/app/api/release-input";
import { withUploadedFile } from "@/app/api/uploaded-file";
import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { readDocument } from "@/lib/releases/document/import-document";
import { startDraft } from "@/lib/releases/start-draft";

const take = guarded({ ownKey: true }, ({ actor, request, now }) =>
  withUploadedFile(request, async ({ file, filename, sha256, fields }) => {
    const parsed = importFields.safeParse(fields);
    if (!parsed.success) throw invalid(parsed.error);
    const { organisationId } = organisationOf(actor, parsed.data.organisation);
    const source = { file, folder: path.dirname(file), filename };
    return answerOnceReady(
      idempotencyKey(request, actor, { filename, sha256, fields }),
      () => readDocument(actor, organisationId, source, now),
      async ({ content, marks }) => {
        const { id } = await startDraft(actor, { organisationId, draftKey: newId(), content }, now);
        const view = await ownRelease(actor, id, now);
        const headers = { ETag: etagOf(view.version), Location: `/api/v1/releases/${id}` };
        return json({ ...(await representation(view)), recognised: marks }, 201, headers);
      },
      now,
    );
  }),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: take });
