import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { trialInput } from "@/app/api/source-input";
import { tryFeed } from "@/lib/wire/sources/try-feed";

/** Looks at a feed; what is wrong with it is the answer, not an error. */
const look = guarded({ body: trialInput }, async ({ actor, input, now }) =>
  json(await tryFeed(actor, input.url, now)),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: look });
