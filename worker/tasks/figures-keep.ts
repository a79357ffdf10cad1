import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { keepFigures } from "@/lib/newsletter/figures/keep";

/** Keeps the sums of editions that are over. */
export const figuresKeep: Task = async () => {
  await keepFigures(now());
};
