// What the API answers about an organisation's team and its cupboard.
import { z } from "zod";
import { cupboardBody } from "@/app/api/house-input";

const stamp = z.iso.datetime();
const role = z.enum(["owner", "manager", "contributor"]);
const owned = { clientId: z.uuid().nullable() };

export const team = z.object({
  organisation: z.string(),
  members: z.array(z.object({ id: z.uuid(), name: z.string(), email: z.string(), role, since: stamp })),
  invitations: z.array(
    z.object({ id: z.uuid(), email: z.string(), role, invitedByName: z.string(), expiresAt: stamp }),
  ),
});
export const invited = z.object({ id: z.uuid(), email: z.string(), role });

export const cupboard = z.object({
  organisation: z.string(),
  agency: z.boolean(),
  contacts: z.array(
    z.object({
      id: z.uuid(),
      ...owned,
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      public: z.boolean(),
    }),
  ),
  boilerplates: z.array(z.object({ id: z.uuid(), ...owned, name: z.string(), text: z.string() })),
  clients: z.array(z.object({ id: z.uuid(), name: z.string(), website: z.string() })),
  templates: z.array(
    z.object({ id: z.uuid(), name: z.string(), createdByName: z.string(), updatedAt: stamp }),
  ),
});
export const shelved = z.object({
  id: z.uuid(),
  shelf: z.enum(["contacts", "boilerplates", "clients"]),
  entry: z.union(cupboardBody.options.map((each) => each.shape.entry)),
});
export const template = z.object({ id: z.uuid(), name: z.string() });
