import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { readMoment } from "@/lib/releases/history/queries";

const read = guarded({}, async ({ actor, params }) =>
  json(await readMoment(actor, { id: params.id ?? "", moment: params.moment ?? "" })),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read });
