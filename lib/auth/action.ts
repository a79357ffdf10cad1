import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { now } from "@/lib/core/clock";
import { DomainError, type DomainErrorKind, type FieldIssue, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { log } from "@/lib/core/log";
import { assertStorable } from "@/lib/core/storable";
import type { Actor } from "./actor";
import { currentActor } from "./session";

/** How an expected failure reaches a form. */
export type Failure = {
  ok: false;
  kind: DomainErrorKind | "unexpected";
  message: string;
  issues: FieldIssue[];
  data: Record<string, unknown>;
};
export type ActionResult<T> = { ok: true; value: T } | Failure;

function failure(error: unknown): Failure {
  if (error instanceof DomainError)
    return { ok: false, kind: error.kind, message: error.message, issues: error.issues, data: error.data };
  const reference = newId().slice(-8);
  log.error({ err: error, reference }, "a server action failed");
  return {
    ok: false,
    kind: "unexpected",
    message: `Something went wrong on our side (${reference}). Nothing was changed; try again.`,
    issues: [],
    data: {},
  };
}

async function answer<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    unstable_rethrow(error);
    return failure(error);
  }
}

/**
 * The one gate of server actions: session → parse → run → typed result. A server action is a public endpoint,
 * so nothing reaches `run` without an actor and a parsed input.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  run: (actor: Actor, input: z.output<S>, now: Date) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return (input) =>
    answer(async () => {
      const actor = await currentActor();
      if (!actor)
        throw new DomainError("unauthorized", "Your session has ended. Sign in again; your text is kept.");
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw invalid(parsed.error);
      assertStorable(parsed.data);
      return run(actor, parsed.data, now());
    });
}

/** The same gate for what strangers may do: sign up, confirm, reset. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>, now: Date) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return (input) =>
    answer(async () => {
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw invalid(parsed.error);
      assertStorable(parsed.data);
      return run(parsed.data, now());
    });
}
