import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { dryRunInput } from "@/app/api/source-input";
import { dryRun } from "@/lib/wire/sources/dry-run";

/** What rules would have made of the last 50 items; nothing is written. */
const run = guarded({ body: dryRunInput }, async ({ actor, input, params, now }) =>
  json({ items: await dryRun(actor, params.id ?? "", input, now) }),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: run });
