import path from "node:path";
import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { etagOf } from "@/app/api/precondition";
import { ownRelease, representation } from "@/app/api/release-answer";
import { importFields, organisationOf } from "@/app/api/release-input";
import { withUploadedFile } from "@/app/api/uploaded-file";
import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { importDocument } from "@/lib/releases/document/import-document";

// A body of fifty megabytes is not kept to compare it with another: a key would promise what cannot be held.
const take = guarded({ repeatable: true }, ({ actor, request, now }) =>
  withUploadedFile(request, async ({ file, filename, fields }) => {
    const parsed = importFields.safeParse(fields);
    if (!parsed.success) throw invalid(parsed.error);
    const { organisationId } = organisationOf(actor, parsed.data.organisation);
    const source = { file, folder: path.dirname(file), filename };
    const { id, marks } = await importDocument(actor, { organisationId, draftKey: newId() }, source, now);
    const view = await ownRelease(actor, id, now);
    const headers = { ETag: etagOf(view.version), Location: `/api/v1/releases/${id}` };
    return json({ ...(await representation(view)), recognised: marks }, 201, headers);
  }),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: take });
