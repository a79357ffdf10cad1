"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import type { Actor } from "@/lib/auth/actor";
import { DomainError } from "@/lib/core/errors";
import { takePoint } from "@/lib/core/rate-limit";
import { appealNote } from "@/lib/releases/appeal";
import * as commands from "@/lib/releases/commands";
import * as historyCommands from "@/lib/releases/history/commands";
import * as historyQueries from "@/lib/releases/history/queries";
import { moveInput } from "@/lib/releases/move-schema";
import { templateOrder } from "@/lib/releases/reuse/schema";
import { saveTemplate } from "@/lib/releases/reuse/templates";
import { releaseDraft } from "@/lib/releases/schema";
import { startDraft } from "@/lib/releases/start-draft";

// Whose text it is, as the page was opened: the browser's session may have become somebody else's since.
const writer = z.uuid();
const drafted = z.strictObject({
  organisationId: z.uuid(),
  draftKey: z.uuid(),
  content: releaseDraft,
  writer,
});
const saved = moveInput.extend({ content: releaseDraft, lost: releaseDraft.optional(), writer });
const submitted = moveInput.extend({ writer: writer.optional() });
const moment = z.strictObject({ id: z.uuid(), moment: z.uuid() });
const restored = moveInput.extend({ moment: z.uuid(), writer });
const appealed = moveInput.extend(appealNote.shape);

const limitedTo = (actor: Actor) => takePoint("submit", actor.userId ?? "");

/** @throws DomainError unauthorized, naming who is signed in, when the text is another person's. */
function assertWriter(actor: Actor, writerId: string | undefined): void {
  if (writerId === undefined || writerId === actor.userId) return;
  throw new DomainError("unauthorized", "Somebody else is signed in in this browser now.", {
    data: { signedInAs: actor.name },
  });
}

export const createRelease = action(drafted, async (actor, { writer: by, ...draft }, now) => {
  assertWriter(actor, by);
  await limitedTo(actor);
  return startDraft(actor, draft, now);
});

export const saveRelease = action(saved, async (actor, { writer: by, ...input }, now) => {
  assertWriter(actor, by);
  return commands.saveRelease(actor, input, now);
});

export const submitRelease = action(submitted, async (actor, { writer: by, ...input }, now) => {
  assertWriter(actor, by);
  await limitedTo(actor);
  return commands.submitRelease(actor, input, now);
});

export const releaseHistory = action(moment.pick({ id: true }), (actor, { id }) =>
  historyQueries.listHistory(actor, id),
);

export const releaseMoment = action(moment, (actor, input) => historyQueries.readMoment(actor, input));

export const restoreMoment = action(restored, async (actor, { writer: by, ...input }, now) => {
  assertWriter(actor, by);
  return historyCommands.restoreMoment(actor, input, now);
});

export const withdrawRelease = action(moveInput, commands.withdrawRelease);

export const appealRelease = action(appealed, commands.appealRelease);

export const keepAsTemplate = action(templateOrder, saveTemplate);
