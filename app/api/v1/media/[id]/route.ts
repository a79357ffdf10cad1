import { guarded } from "@/app/api/gate";
import { mediaAnswer } from "@/app/api/media-answer";
import { methods } from "@/app/api/methods";
import { membershipOf } from "@/lib/auth/actor";
import { notFound } from "@/lib/core/errors";
import { uploadsByIds } from "@/lib/media/queries";

const read = guarded({}, async ({ actor, params }) => {
  const [upload] = await uploadsByIds(actor, [params.id ?? ""]);
  const membership = upload && membershipOf(actor, upload.organisationId);
  if (!membership) throw notFound("The upload");
  return mediaAnswer(upload, membership.slug);
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read });
