"use server";
import * as people from "@/lib/accounts/people/commands";
import * as invitations from "@/lib/accounts/people/invitations";
import { closing, personId, placing, staffInvitation } from "@/lib/accounts/people/schema";
import { action } from "@/lib/auth/action";

export const placePerson = action(placing, people.placePerson);
export const suspendAccount = action(closing, people.suspendAccount);
export const liftAccount = action(personId, people.liftAccount);
export const inviteStaff = action(staffInvitation, invitations.inviteStaff);
export const resendInvitation = action(personId, invitations.resendStaffInvitation);
export const withdrawInvitation = action(personId, invitations.withdrawStaffInvitation);
