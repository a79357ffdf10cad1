import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { checkProof } from "@/lib/organisations/identity/check";

/** Looks for the DNS record or the file by which an organisation proves a domain. */
export const identityCheck: Task = async (payload) => {
  await checkProof((payload as { id: string }).id, now());
};
