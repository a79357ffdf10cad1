// What the API answers about a release while it is being written.
import { z } from "zod";
import { importMarks } from "@/lib/releases/document/marks";
import { releaseDraft } from "@/lib/releases/schema";
import { releaseShape } from "./shapes";

/** A draft made of a document, with what was recognised in it and what was set aside. */
export const importedRelease = releaseShape.extend({ recognised: importMarks });

export const history = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      by: z.string(),
      reason: z.enum(["autosave", "submitted", "restored", "overwritten"]),
      headline: z.string(),
      words: z.int(),
    }),
  ),
});

/** A kept text, and what bringing it back would change in the text of now. */
export const moment = z.object({
  content: releaseDraft,
  changes: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      parts: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() })),
    }),
  ),
});
