/** What happened to an organisation's releases within a year. */
export type IssuerCounts = {
  accepted: number;
  returned: number;
  rejected: number;
  corrected: number;
  killed: number;
};

/** What the desk knows of who sent a release. */
export type IssuerRecord = {
  since: Date | null;
  /** Why it is suspended; null when it is not. */
  suspendedFor: string | null;
  /** Whom it looks like, as long as nobody has settled it. */
  alarms: { otherName: string; kind: string }[];
  /** Whether this is the first release of theirs that the desk has been handed. */
  first: boolean;
  counts: IssuerCounts;
};

export const COUNT_LABELS: Record<keyof IssuerCounts, string> = {
  accepted: "Accepted",
  returned: "Sent back for changes",
  rejected: "Rejected",
  corrected: "Corrected after publication",
  killed: "Killed",
};

/** "83 % of 12 decisions": the share of approvals among what was approved or rejected. */
export function acceptanceWords({ accepted, rejected }: IssuerCounts): string {
  const decided = accepted + rejected;
  if (decided === 0) return "No decision within a year";
  return `${Math.round((accepted / decided) * 100)} % of ${decided} ${decided === 1 ? "decision" : "decisions"}`;
}
