import { type Actor, membershipOf } from "@/lib/auth/actor";

type Thing = { organisationId: string; uploadedById: string };

/** Whether this actor may put files into the organisation's library. */
export const mayUpload = (actor: Actor, organisationId: string): boolean =>
  Boolean(membershipOf(actor, organisationId)) && actor.emailVerified;

/** Whether this actor may write what is said about a file: every member, since releases are written together. */
export const mayDescribe = (actor: Actor, upload: Thing): boolean =>
  Boolean(membershipOf(actor, upload.organisationId));

/** Contributors take back what they brought; owners and managers keep the library. */
export function mayRemove(actor: Actor, upload: Thing): boolean {
  const role = membershipOf(actor, upload.organisationId)?.role;
  return role !== undefined && (role !== "contributor" || upload.uploadedById === actor.userId);
}
