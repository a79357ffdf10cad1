import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { listHistory } from "@/lib/releases/history/queries";

const list = guarded({}, async ({ actor, params }) =>
  json({ items: await listHistory(actor, params.id ?? "") }),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: list });
