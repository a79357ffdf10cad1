import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { ownRelease } from "@/app/api/release-answer";
import { revokePreviewLink } from "@/lib/releases/preview/commands";

const revoke = guarded({}, async ({ actor, params, now }) => {
  const { id } = await ownRelease(actor, params.id ?? "", now);
  await revokePreviewLink(actor, { id, linkId: params.link ?? "" }, now);
  return new Response(null, { status: 204 });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ DELETE: revoke });
