import { guarded } from "@/app/api/gate";
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

// The same bytes again give the same upload, key or no key: nothing is held open while they come.
const upload = guarded({ repeatable: true }, ({ actor, request, now }) =>
  withUploadedFile(request, async ({ file, filename, fields }) => {
    const { organisation, ...words } = wordsOf(fields);
    const { organisationId, slug } = organisationOf(actor, organisation);
    await openLibrary(actor, organisationId);
    const received = await receiveUpload(actor, { organisationId, filename }, file, now);
    const described = Object.keys(words).length
      ? await describeUpload(actor, { id: received.id, ...words }, now)
      : received;
    return mediaAnswer(described, slug, 201);
  }),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: upload });
