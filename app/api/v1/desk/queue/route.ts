import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { etagOf } from "@/app/api/precondition";
import { queueQuery } from "@/app/api/release-input";
import { listQueue } from "@/lib/releases/queue";

const queue = guarded({ query: queueQuery }, async ({ actor, query, now }) => {
  const { kind, organisation, cursor, ...rest } = query;
  const page = await listQueue(
    actor,
    {
      ...rest,
      ...(kind ? { kind } : {}),
      ...(organisation ? { organisation } : {}),
      ...(cursor ? { cursor } : {}),
    },
    now,
  );
  return json({
    items: page.items.map((row) => ({ ...row, etag: etagOf(row.version) })),
    nextCursor: page.nextCursor,
  });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: queue });
