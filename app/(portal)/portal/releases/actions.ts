"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import type { Actor } from "@/lib/auth/actor";
import { takePoint } from "@/lib/core/rate-limit";
import { appealNote } from "@/lib/releases/appeal";
import * as commands from "@/lib/releases/commands";
import { moveInput } from "@/lib/releases/move-schema";
import { templateOrder } from "@/lib/releases/reuse/schema";
import { saveTemplate } from "@/lib/releases/reuse/templates";
import { releaseContent } from "@/lib/releases/schema";
import { startDraft } from "@/lib/releases/start-draft";

const drafted = z.strictObject({ organisationId: z.uuid(), draftKey: z.uuid(), content: releaseContent });
const saved = moveInput.extend({ content: releaseContent });
const appealed = moveInput.extend(appealNote.shape);

const limitedTo = (actor: Actor) => takePoint("submit", actor.userId ?? "");

export const createRelease = action(drafted, async (actor, input, now) => {
  await limitedTo(actor);
  return startDraft(actor, input, now);
});

export const saveRelease = action(saved, commands.saveRelease);

export const submitRelease = action(moveInput, async (actor, input, now) => {
  await limitedTo(actor);
  return commands.submitRelease(actor, input, now);
});

export const withdrawRelease = action(moveInput, commands.withdrawRelease);

export const appealRelease = action(appealed, commands.appealRelease);

export const keepAsTemplate = action(templateOrder, saveTemplate);
