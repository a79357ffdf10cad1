import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, isAdmin } from "@/lib/auth/actor";
import { transaction } from "@/lib/core/db";
import { conflict, DomainError, forbidden, notFound } from "@/lib/core/errors";
import { FetchError } from "@/lib/core/fetch";
import { publicTarget } from "@/lib/core/post";
import type { TitleAddress } from "./schema";

/** Whether this actor may choose a title's hub: an administrator, or the operator of the server. */
export const mayChooseHub = (actor: Actor): boolean => actor.kind === "system" || isAdmin(actor);

/** @throws DomainError invalid, naming the field, for an address off the public internet. */
export function assertPublic(url: string, path: string): void {
  try {
    publicTarget(url);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    throw new DomainError("invalid", "Some fields need attention.", {
      issues: [{ path, message: error.message }],
    });
  }
}

/**
 * Chooses the WebSub hub that a title's feeds name and that is told of its news; "" is none. Pages that are kept name
 * the new one within minutes; what changes from now on is told to it.
 * @throws DomainError forbidden, not_found, conflict, invalid for an address off the public internet.
 */
export async function setHub(by: Actor, { slug, url: hubUrl }: TitleAddress, now: Date): Promise<null> {
  if (!mayChooseHub(by)) throw forbidden("Only an administrator may choose a title's hub.");
  if (hubUrl) assertPublic(hubUrl, "url");
  return transaction(async (tx) => {
    const before = await tx.publication.findUnique({
      where: { slug },
      select: { id: true, name: true, hubUrl: true },
    });
    if (!before) throw notFound("That title");
    if (before.hubUrl === hubUrl) return null;
    const { count } = await tx.publication.updateMany({
      where: { slug, hubUrl: before.hubUrl },
      data: { hubUrl },
    });
    if (count === 0) throw conflict("Somebody else has just chosen a hub: look again.");
    const { id, name } = before;
    await record(tx, by, "publication.hub", { type: "publication", id, name }, now, {
      before: { hubUrl: before.hubUrl },
      after: { hubUrl },
    });
    return null;
  });
}
