import type { Task } from "graphile-worker";
import { runCheck } from "@/lib/audit/checks";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { tellOfTampering } from "@/lib/notices/tampering";

/** Checks the audit log, every night and when asked, and tells the administrators when something is wrong. */
export const auditVerify: Task = async (payload) => {
  const { check } = payload as { check?: string };
  const { count, findings, checked } = await runCheck(SYSTEM, check ?? null, now);
  if (count === 0) return log.info({ links: checked }, "the audit log is sound");
  log.error({ count, findings: findings.slice(0, 5) }, "the audit log was tampered with");
  await tellOfTampering(count, now());
};
