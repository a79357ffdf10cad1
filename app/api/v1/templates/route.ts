import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { templateOrder } from "@/lib/releases/reuse/schema";
import { saveTemplate } from "@/lib/releases/reuse/templates";

const keep = guarded({ body: templateOrder }, async ({ actor, input, now }) => {
  const { id } = await saveTemplate(actor, input, now);
  return json({ id, name: input.name }, 201, { Location: `/api/v1/templates/${id}` });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: keep });
