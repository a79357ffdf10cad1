import { type ReleaseState, STATE_LABELS } from "@/lib/releases/lifecycle";
import classes from "./status-badge.module.css";

/** Where a release stands, in words on a tint. */
export function StatusBadge({ status }: { status: ReleaseState }) {
  return (
    <span className={classes.badge} data-status={status}>
      {STATE_LABELS[status]}
    </span>
  );
}
