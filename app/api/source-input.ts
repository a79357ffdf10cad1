import "server-only";
import { z } from "zod";
import type { WireSourceInput } from "@/lib/wire/sources-schema";
import { wireSourceInput } from "@/lib/wire/sources-schema";

type SourcePatch = Partial<WireSourceInput> & { status?: "active" | "paused" };

/** Some fields of a source; those left out stay as they are, so none has a default here. */
export const sourcePatch = z.strictObject({
  ...Object.fromEntries(
    Object.entries(wireSourceInput.shape).map(([name, field]) => [
      name,
      (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
    ]),
  ),
  status: z.enum(["active", "paused"]).optional(),
}) as unknown as z.ZodType<SourcePatch>;
