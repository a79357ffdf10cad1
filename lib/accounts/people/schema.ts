import { z } from "zod";
import { PERMISSIONS, type Permission } from "@/lib/auth/permissions";
import { email } from "../schema";

const id = z.uuid();
const withheld = z
  .array(z.enum(PERMISSIONS as [Permission, ...Permission[]]))
  .max(PERMISSIONS.length)
  .transform((each) => [...new Set(each)].sort());

/** Another place at the desk, or none. */
export const placing = z.strictObject({
  id,
  staffRole: z.enum(["editor", "admin"], "Choose a role.").nullable(),
  withheld,
});
export type Placing = z.infer<typeof placing>;

/** Closes an account; its owner is mailed the reason. */
export const closing = z.strictObject({
  id,
  reason: z
    .string()
    .trim()
    .min(10, "Say why in a sentence: the person is told.")
    .max(1000, "Keep this to 1,000 characters."),
});
export const personId = z.strictObject({ id });

/** Asks somebody to the desk. */
export const staffInvitation = z.strictObject({
  email,
  staffRole: z.enum(["editor", "admin"], "Choose a role."),
  withheld,
});
export type StaffInvitationInput = z.infer<typeof staffInvitation>;
