import { z } from "zod";
import { emailAddress } from "@/lib/core/email-address";

const role = z.enum(["owner", "manager", "contributor"], "Choose a role.");
const organisationId = z.uuid();

/** Asks somebody to join. */
export const invitation = z.strictObject({ organisationId, email: emailAddress, role });
export type InvitationInput = z.infer<typeof invitation>;

export const roleChange = z.strictObject({ organisationId, userId: z.uuid(), role });
export const removal = z.strictObject({ organisationId, userId: z.uuid() });
export const invitationId = z.strictObject({ organisationId, id: z.uuid() });
