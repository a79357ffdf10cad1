import { z } from "zod";
import { fromOwnPage } from "@/lib/auth/own-page";
import { currentActor } from "@/lib/auth/session";
import { now as clock } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { lastSeen, leftRelease, sawRelease } from "@/lib/releases/review/seen";

const said = z.strictObject({
  version: z.int().positive().max(2_147_483_647),
  /** The page is being closed. */
  left: z.boolean().default(false),
});
const MAX_BYTES = 200;

const answer = (status: number, body: unknown = null) =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });

/**
 * Says that a page shows a release, and which version of it, or that it is closed. A page that is closed can still
 * send this (navigator.sendBeacon). Answers with the names of the others who look at it.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const actor = await currentActor();
  // Pages alone say this, and theirs name where they come from.
  if (!actor || !request.headers.has("origin") || !fromOwnPage(request)) return answer(404);
  if (Number(request.headers.get("content-length") ?? MAX_BYTES + 1) > MAX_BYTES) return answer(413);
  const parsed = said.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer(422);
  const now = clock();
  try {
    if (parsed.data.left) {
      await leftRelease(actor, { id }, now);
      return answer(200, []);
    }
    await sawRelease(actor, { id, version: parsed.data.version }, now);
    const sights = await lastSeen(actor, id, now);
    return answer(
      200,
      sights.filter((each) => each.looking && !each.mine).map((each) => each.name),
    );
  } catch (error) {
    // To whoever may not know of it there is no such release.
    if (error instanceof DomainError) return answer(404);
    throw error;
  }
}
