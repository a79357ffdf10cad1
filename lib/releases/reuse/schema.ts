import { z } from "zod";
import { plainName } from "@/lib/core/plain-name";

/** Keeps a release as something to begin with. A template of that name is replaced. */
export const templateOrder = z.strictObject({
  releaseId: z.uuid(),
  name: plainName("Give it a name to find it by."),
});
export const templateId = z.strictObject({ id: z.uuid() });
export type TemplateOrder = z.infer<typeof templateOrder>;
export type TemplateLine = { id: string; name: string; createdByName: string; updatedAt: Date };
