"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import * as commands from "@/lib/media/commands";
import * as queries from "@/lib/media/queries";
import { uploadDescription } from "@/lib/media/schema";

const looked = z.strictObject({ ids: z.array(z.uuid()).max(50) });
const listed = z.strictObject({
  organisationId: z.uuid(),
  cursor: z.string().max(200).optional(),
  search: z.string().max(100).optional(),
});

export const lookAtUploads = action(looked, (actor, { ids }) => queries.uploadsByIds(actor, ids));

export const listUploads = action(listed, (actor, input) => queries.listUploads(actor, input));

export const describeUpload = action(uploadDescription, commands.describeUpload);

export const removeUpload = action(z.strictObject({ id: z.uuid() }), async (actor, input, now) => {
  await commands.removeUpload(actor, input, now);
  return null;
});
