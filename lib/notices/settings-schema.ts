import { z } from "zod";
import { isTimeZone } from "@/lib/publications/schema";
import { NOTICE_KINDS } from "./schema";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Use hours and minutes, such as 22:00.");

const timeZone = z.string().max(60).refine(isTimeZone, "Choose a time zone.");

export const quietHours = z
  .strictObject({
    from: time,
    until: time,
    timeZone,
    days: z
      .array(z.int().min(1).max(7))
      .min(1, "Choose a day.")
      .max(7)
      .transform((days) => [...new Set(days)].sort()),
  })
  .refine(({ from, until, days }) => from !== until || days.length < 7, {
    path: ["until"],
    message: "This is every hour of the week: turn the emails off instead.",
  });
export type QuietHoursInput = z.infer<typeof quietHours>;

/** How a person wants to be told of each kind, and when not by email. */
export const noticeSettings = z.strictObject({
  rules: z
    .array(z.strictObject({ kind: z.enum(NOTICE_KINDS), inApp: z.boolean(), email: z.boolean() }))
    .max(NOTICE_KINDS.length),
  quiet: quietHours.nullable(),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

/** Marking as read: everything, or what leads to one page. */
export const noticeRead = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ href: z.string().startsWith("/").max(300) }),
]);
