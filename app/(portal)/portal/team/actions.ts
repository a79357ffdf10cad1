"use server";
import { action } from "@/lib/auth/action";
import { invite, withdrawInvitation } from "@/lib/organisations/invitations";
import { changeRole, removeMember } from "@/lib/organisations/team";
import { invitation, invitationId, removal, roleChange } from "@/lib/organisations/team-schema";

export const inviteMember = action(invitation, invite);

export const withdraw = action(invitationId, async (actor, input, now) => {
  await withdrawInvitation(actor, input, now);
  return null;
});

export const giveRole = action(roleChange, async (actor, input, now) => {
  await changeRole(actor, input, now);
  return null;
});

export const endMembership = action(removal, async (actor, input, now) => {
  await removeMember(actor, input, now);
  return null;
});
