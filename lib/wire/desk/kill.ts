import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { conflict, DomainError, forbidden } from "@/lib/core/errors";
import { killItems } from "@/lib/news/commands";
import { isHeadlineTyped } from "@/lib/news/headline-typed";
import { type Handled, handle } from "./handle";

/**
 * Kills a published wire item for good: every public surface drops it, its address answers 410, and no later version
 * of the agency's brings it back (P15). Other agencies' copies that stood under it are held for the desk. The headline is
 * the confirmation.
 * @throws DomainError forbidden, not_found, conflict (it was never public), invalid (the headline)
 */
export async function killWireItem(
  actor: Actor,
  input: { id: string; reason: string; confirm: string },
  now: Date,
): Promise<Handled> {
  if (!holds(actor, "kill")) throw forbidden("Only who may kill for good may do this.");
  return handle(actor, input.id, "wire.kill", now, async (row, _source, tx) => {
    if (!row.newsItemId) throw conflict("This was never public: spike it.");
    const news = await tx.newsItem.findUniqueOrThrow({
      where: { id: row.newsItemId },
      select: { headline: true, killedAt: true },
    });
    if (news.killedAt) return null;
    if (!isHeadlineTyped(input.confirm, news.headline))
      throw new DomainError("invalid", "Type the headline to confirm.", {
        issues: [{ path: "confirm", message: "This is not the headline." }],
      });
    await killItems(tx, [row.newsItemId], input.reason, now);
    // Else the next agency's copy of the same words would take its place by itself.
    await tx.wireItem.updateMany({
      where: { sameAsId: row.id, handling: "released" },
      data: {
        handling: "held",
        handlingWhy: `The item it stood under was killed: ${input.reason}`,
        handledBy: actor.name || "The desk",
        handledAt: now,
        opensAt: null,
      },
    });
    return { handling: "spiked", why: `Killed: ${input.reason}`, places: row.places };
  });
}
