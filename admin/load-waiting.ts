import type { SyntheticRelease } from "@/lib/releases/synthetic";
import type { Story } from "./load-text";

const HOUR_MS = 3_600_000;

/** A waiting release with what sets some apart: embargoes, appeals, second tries, findings, newcomers. */
export function waitingOf({ chance }: Story, release: SyntheticRelease): SyntheticRelease {
  const { submittedAt, content } = release;
  const after = (hours: number) => new Date(submittedAt.getTime() + Math.round(hours * HOUR_MS));
  const decided = Math.floor(chance(30) * 21);
  return {
    ...release,
    // Its time is still ahead, so that the desk could approve it.
    content:
      chance(31) < 0.05 ? { ...content, embargoUntil: after(60 + chance(32) * 48).toISOString() } : content,
    facts: {
      appeal: chance(33) < 0.01,
      resubmitted: chance(34) < 0.08,
      takenBack: chance(35) < 0.002,
      eventAt: chance(36) < 0.1 ? after(chance(37) * 96) : null,
      organisation: {
        decided,
        approved: Math.floor(chance(38) * (decided + 1)),
        proved: chance(39) < 0.6,
        lookalike: chance(40) < 0.005,
      },
      findings: {
        errors: chance(41) < 0.03,
        warnings: chance(42) < 0.4,
        nearDuplicate: chance(43) < 0.04,
      },
    },
  };
}
