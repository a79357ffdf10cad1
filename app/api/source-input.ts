import "server-only";
import { z } from "zod";
import { wireRouting } from "@/lib/wire/routing/schema";
import type { WireSourceInput } from "@/lib/wire/sources/schema";
import { wireRoute, wireSourceInput } from "@/lib/wire/sources/schema";

type SourcePatch = Partial<WireSourceInput> & { status?: "active" | "paused" | "archived" };

/** A field without what it is when it is left out. */
const bare = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? bare(field.unwrap() as z.ZodType) : field;

/** Some fields of a source; those left out stay as they are, so none has a default here. */
export const sourcePatch = z.strictObject({
  ...Object.fromEntries(
    Object.entries(wireSourceInput.shape).map(([name, field]) => [name, bare(field).optional()]),
  ),
  status: z.enum(["active", "paused", "archived"]).optional(),
}) as unknown as z.ZodType<SourcePatch>;

/** A feed to be looked at before it is added. */
export const trialInput = z.strictObject({ url: wireSourceInput.shape.url });

/** Rules on trial; what is left out is as the source has it. */
export const dryRunInput = z.strictObject({
  routing: wireRouting,
  autoPublish: z.boolean().optional(),
  routes: z.array(wireRoute).max(50).optional(),
});
