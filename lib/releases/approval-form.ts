import { z } from "zod";
import { isTimeZone } from "@/lib/publications/schema";
import { type Approval, approval } from "./decisions-schema";
import { instantOfLocal, readLocal } from "./zoned-time";

/** The approval dialog: a note, and when: as the author asked, at once, or at a local time of some zone. */
export const approvalForm = z
  .strictObject({
    note: approval.shape.note,
    when: z.enum(["asked", "now", "other"]),
    /** As a datetime-local input has it. */
    local: z.string(),
    zone: z.string().refine(isTimeZone, "Choose a time zone."),
    /** Which of two equal local times is meant, when the clocks go back over it. */
    side: z.enum(["earlier", "later"]).nullable(),
  })
  .superRefine((form, context) => {
    if (form.when !== "other" || !isTimeZone(form.zone)) return;
    const complain = (message: string) => context.addIssue({ code: "custom", path: ["local"], message });
    const reading = readLocal(form.local, form.zone);
    if (reading.kind === "empty" || reading.kind === "incomplete") complain("Give a date and a time.");
    if (reading.kind === "gap")
      complain(`The clocks skip this time. The next one is ${reading.next.replace("T", " ")}.`);
    if (reading.kind === "overlap" && !form.side)
      context.addIssue({
        code: "custom",
        path: ["side"],
        message: "The clocks show this time twice: choose which is meant.",
      });
  });
export type ApprovalForm = z.infer<typeof approvalForm>;

/**
 * What the form orders; null as the time leaves the author's own.
 * @param past an instant that has passed by the server's clock: what goes public then goes public at once.
 */
export const approvalOf = ({ note, when, local, zone, side }: ApprovalForm, past: Date): Approval => ({
  note,
  publishAt:
    when === "asked" ? null : when === "now" ? past.toISOString() : instantOfLocal(local, zone, side),
  undoable: false,
});
