import { z } from "zod";
import { plainName } from "@/lib/core/plain-name";
import { webAddress } from "@/lib/core/web-address";

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep this to ${max} characters.`)
    .regex(/^[^\p{Cc}\u2028\u2029<>]*$/u, "Use plain text.");
/** Whose it is: the organisation's own, or a client's of an agency. */
const clientId = z.uuid().nullable().default(null);

export const savedContact = z
  .strictObject({
    clientId,
    name: plainName("Name the contact."),
    email: z.union([z.literal(""), z.email("This is not an email address.").max(254)]).default(""),
    phone: line(60).default(""),
    public: z.boolean().default(true),
  })
  .refine((contact) => contact.email || contact.phone, {
    path: ["email"],
    message: "Give an email address or a phone number.",
  });
export const savedBoilerplate = z.strictObject({
  clientId,
  name: plainName("Give it a name to find it by."),
  text: z.string().trim().min(20, "Write at least a sentence.").max(3000, "Keep this to 3,000 characters."),
});
export const client = z.strictObject({
  name: plainName("Name the client."),
  website: webAddress(300),
});

const place = { organisationId: z.uuid(), id: z.uuid().nullable() };
/** What goes onto a shelf; `id` null makes it. */
export const shelving = z.discriminatedUnion("shelf", [
  z.strictObject({ shelf: z.literal("contacts"), ...place, entry: savedContact }),
  z.strictObject({ shelf: z.literal("boilerplates"), ...place, entry: savedBoilerplate }),
  z.strictObject({ shelf: z.literal("clients"), ...place, entry: client }),
]);
export const discarding = z.strictObject({
  shelf: z.enum(["contacts", "boilerplates", "clients"]),
  organisationId: z.uuid(),
  id: z.uuid(),
});
export const agencySetting = z.strictObject({ organisationId: z.uuid(), agency: z.boolean() });

export type Shelving = z.infer<typeof shelving>;
export type Shelf = Shelving["shelf"];
export type SavedContact = z.infer<typeof savedContact> & { id: string };
export type SavedBoilerplate = z.infer<typeof savedBoilerplate> & { id: string };
export type Client = z.infer<typeof client> & { id: string };

/** What an organisation keeps to use again. */
export type Cupboard = {
  agency: boolean;
  contacts: SavedContact[];
  boilerplates: SavedBoilerplate[];
  clients: Client[];
};
