import "server-only";
import { z } from "zod";
import { client, savedBoilerplate, savedContact } from "@/lib/organisations/cupboard/schema";
import { invitation, roleChange } from "@/lib/organisations/team-schema";

const organisation = z.string().max(100).optional();
/** Which organisation, by slug, when the caller has several. */
export const houseQuery = z.strictObject({ organisation });
export const shelfQuery = houseQuery.extend({ shelf: z.enum(["contacts", "boilerplates", "clients"]) });

/** Something to keep, with the shelf it goes onto. */
export const cupboardBody = z.discriminatedUnion("shelf", [
  z.strictObject({ shelf: z.literal("contacts"), entry: savedContact, organisation }),
  z.strictObject({ shelf: z.literal("boilerplates"), entry: savedBoilerplate, organisation }),
  z.strictObject({ shelf: z.literal("clients"), entry: client, organisation }),
]);

export const invitationBody = invitation.omit({ organisationId: true }).extend({ organisation });
export const roleBody = roleChange.pick({ role: true }).extend({ organisation });
