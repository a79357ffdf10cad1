import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import type { TestOrder } from "@/lib/newsletter/preview/test-letter";
import { writeTest } from "@/lib/newsletter/preview/write-test";

/** Writes one test letter to the editor who asked for it, and hands it over. */
export const letterTest: Task = async (payload) => {
  const { letterPress } = await import("@/components/newsletter/letter/press");
  await writeTest(payload as TestOrder, letterPress, now());
};
