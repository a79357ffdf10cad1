import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { versionFrom } from "@/app/api/precondition";
import { ownRelease, releaseAnswer } from "@/app/api/release-answer";
import { saveRelease } from "@/lib/releases/commands";
import { releasePatch } from "@/lib/releases/schema";

const read = guarded({}, async ({ actor, params, now }) =>
  releaseAnswer(await ownRelease(actor, params.id ?? "", now)),
);

const patch = guarded({ body: releasePatch }, async ({ actor, input, params, request, now }) => {
  const view = await ownRelease(actor, params.id ?? "", now);
  const version = versionFrom(request, view.version);
  await saveRelease(actor, { id: view.id, version, content: { ...view.content, ...input } }, now);
  return releaseAnswer(await ownRelease(actor, view.id, now));
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read, PATCH: patch });
