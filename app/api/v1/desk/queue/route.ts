import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { etagOf } from "@/app/api/precondition";
import { queueQuery } from "@/app/api/release-input";
import { withoutBlanks } from "@/lib/releases/queue/filter";
import { listQueue } from "@/lib/releases/queue/lines";

const queue = guarded({ query: queueQuery }, async ({ actor, query, now }) => {
  const { kind, flag, embargo, ...rest } = query;
  const question = { ...rest, kinds: kind, flags: flag, ...(embargo ? { embargo: true as const } : {}) };
  const page = await listQueue(actor, withoutBlanks(question), now);
  return json({
    items: page.items.map((row) => ({ ...row, etag: etagOf(row.version) })),
    nextCursor: page.nextCursor,
  });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: queue });
