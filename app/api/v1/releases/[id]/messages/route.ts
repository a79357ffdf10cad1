import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { ownRelease } from "@/app/api/release-answer";
import { releaseMessage } from "@/app/api/talk-input";
import type { Actor } from "@/lib/auth/actor";
import { answerPoint, say } from "@/lib/releases/conversation/messages";
import { messagesOf } from "@/lib/releases/conversation/queries";
import { decisionsOn } from "@/lib/releases/queries";

async function conversation(actor: Actor, id: string): Promise<Response> {
  const [items, decisions] = await Promise.all([messagesOf(actor, id), decisionsOn(actor, id)]);
  return json({ items, decisions });
}

const read = guarded({}, async ({ actor, params, now }) =>
  conversation(actor, (await ownRelease(actor, params.id ?? "", now)).id),
);

const write = guarded({ body: releaseMessage }, async ({ actor, input, params, now }) => {
  const { id } = await ownRelease(actor, params.id ?? "", now);
  const { text, decisionId, point } = input;
  if (decisionId) await answerPoint(actor, { id, decisionId, point, text }, now);
  else await say(actor, { id, text }, now);
  return conversation(actor, id);
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read, POST: write });
