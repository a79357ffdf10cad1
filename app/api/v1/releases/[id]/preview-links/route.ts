import { json, stamp } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { ownRelease } from "@/app/api/release-answer";
import { publicUrl } from "@/lib/core/env";
import { clientPreview } from "@/lib/core/paths";
import { createPreviewLink } from "@/lib/releases/preview/commands";
import { countersignsOf, previewLinksOf } from "@/lib/releases/preview/queries";
import { linkOrder } from "@/lib/releases/preview/schema";

const list = guarded({}, async ({ actor, params, now }) => {
  const { id } = await ownRelease(actor, params.id ?? "", now);
  const [items, countersigns] = await Promise.all([
    previewLinksOf(actor, id, now),
    countersignsOf(actor, id),
  ]);
  return json({ items, countersigns });
});

const make = guarded({ body: linkOrder, mayBeEmpty: true }, async ({ actor, input, params, now }) => {
  const view = await ownRelease(actor, params.id ?? "", now);
  const { id, secret, expiresAt } = await createPreviewLink(actor, { id: view.id, ...input }, now);
  const url = publicUrl() + clientPreview(secret);
  return json({ id, url, expiresAt: stamp(expiresAt) }, 201, { Location: url });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: list, POST: make });
