import { z } from "zod";
import { isTimeZone } from "@/lib/publications/schema";
import { timeProblem } from "../time-problem";
import { instantOfLocal } from "../zoned-time";

/** The dialog that moves a release in time: a local time of some zone. */
export const moveForm = z
  .strictObject({
    /** As a datetime-local input has it. */
    local: z.string().max(32),
    zone: z.string().refine(isTimeZone, "Choose a time zone."),
    /** Which of two equal local times is meant, when the clocks go back over it. */
    side: z.enum(["earlier", "later"]).nullable(),
  })
  .superRefine(({ local, zone, side }, context) => {
    if (!isTimeZone(zone) || instantOfLocal(local, zone, side)) return;
    const message = local ? timeProblem(local, zone) : "Give a date and a time.";
    context.addIssue({ code: "custom", path: ["local"], message: message ?? "Give a whole date and time." });
  });
export type MoveForm = z.infer<typeof moveForm>;
