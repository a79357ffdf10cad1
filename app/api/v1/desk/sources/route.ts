import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { addSource } from "@/lib/wire/sources/commands";
import { sourceDetail, sourceList } from "@/lib/wire/sources/queries";
import { wireSourceInput } from "@/lib/wire/sources/schema";

const list = guarded({}, async ({ actor }) => json({ items: await sourceList(actor), nextCursor: null }));

const add = guarded({ body: wireSourceInput }, async ({ actor, input, now }) => {
  const { id } = await addSource(actor, input, now);
  return json(await sourceDetail(actor, id), 201, { Location: `/api/v1/desk/sources/${id}` });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: list, POST: add });
