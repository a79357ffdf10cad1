import { z } from "zod";

/** Why an author asks for a second editor's view. */
export const appealNote = z.strictObject({
  note: z.string().trim().min(10, "Say in a sentence why.").max(2000, "Keep this to 2,000 characters."),
});
