import { guarded } from "@/app/api/gate";
import { answerOnceReady, idempotencyKey } from "@/app/api/idempotency";
import { mediaAnswer, uploadFields } from "@/app/api/media-answer";
import { methods } from "@/app/api/methods";
import { organisationOf } from "@/app/api/release-input";
import { withUploadedFile } from "@/app/api/uploaded-file";
import { invalid } from "@/lib/core/errors";
import { assertStorable } from "@/lib/core/storable";
import { describeUpload } from "@/lib/media/commands";
import { openLibrary, receiveUpload } from "@/lib/media/receive";

function wordsOf(fields: Record<string, string>) {
  const parsed = uploadFields.safeParse(fields);
  if (!parsed.success) throw invalid(parsed.error);
  assertStorable(parsed.data);
  return parsed.data;
}

const upload = guarded({ ownKey: true }, ({ actor, request, now }) =>
  withUploadedFile(request, async ({ file, filename, sha256, fields }) => {
    const { organisation, ...words } = wordsOf(fields);
    const { organisationId, slug } = organisationOf(actor, organisation);
    return answerOnceReady(
      idempotencyKey(request, actor, { filename, sha256, fields }),
      async () => {
        await openLibrary(actor, organisationId);
        return receiveUpload(actor, { organisationId, filename }, file, now);
      },
      async (received) => {
        const described = Object.keys(words).length
          ? await describeUpload(actor, { id: received.id, ...words }, now)
          : received;
        return mediaAnswer(described, slug, 201);
      },
      now,
    );
  }),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: upload });
