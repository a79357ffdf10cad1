import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { Move, Moved } from "@/lib/releases/move";
import { getRelease, type ReleaseView } from "@/lib/releases/queries";
import { guarded, type Handler } from "./gate";
import { methods } from "./methods";
import { versionFrom } from "./precondition";
import { ownRelease, releaseAnswer } from "./release-answer";

type Find = (actor: Actor, id: string, now: Date) => Promise<ReleaseView>;
type Command<B> = (actor: Actor, input: Move & B, now: Date) => Promise<Moved>;

/** A body without fields. */
export const nothing = z.strictObject({});

function moved<B extends object>(find: Find, body: z.ZodType<B>, command: Command<B>): Handler {
  return guarded({ body, mayBeEmpty: true }, async ({ actor, input, params, request, now }) => {
    const view = await find(actor, params.id ?? "", now);
    const version = versionFrom(request, view.version);
    const { id } = await command(actor, { ...input, id: view.id, version }, now);
    return releaseAnswer(await getRelease(actor, id, now));
  });
}

/** A move of the author's, on a release of their own organisation. */
export const authorMove = <B extends object>(body: z.ZodType<B>, command: Command<B>) =>
  methods({ POST: moved(ownRelease, body, command) });

/** A move of the desk's. Whether this person may is for the command to say. */
export const deskMove = <B extends object>(body: z.ZodType<B>, command: Command<B>) =>
  methods({ POST: moved(getRelease, body, command) });
