/** What became of an organisation's releases in one month ("2026-11"). */
export type TrustMonth = {
  month: string;
  accepted: number;
  returned: number;
  rejected: number;
  corrected: number;
  killed: number;
};

export const TRUST_SERIES = [
  ["accepted", "Accepted"],
  ["returned", "Changes asked"],
  ["rejected", "Rejected"],
  ["corrected", "Corrected"],
  ["killed", "Killed"],
] as const;

/** The months up to and including the one of `last` ("2026-11"), oldest first. */
export function monthsUpTo(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + (month - 1) - (count - 1 - back);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}
