import Link from "next/link";
import { portal } from "@/lib/core/paths";
import { type ReleaseState, STATE_LABELS } from "@/lib/releases/lifecycle";
import classes from "./release-list.module.css";

const SHOWN: ReleaseState[] = [
  "draft",
  "submitted",
  "in_review",
  "changes_requested",
  "scheduled",
  "published",
  "rejected",
  "killed",
];

/** Links that narrow the list to one state. */
export function ReleaseFilters({ current }: { current: ReleaseState | null }) {
  return (
    <nav aria-label="Filter by status" className={classes.filters}>
      {[null, ...SHOWN].map((state) => (
        <Link
          key={state ?? "all"}
          href={state ? `${portal.home}?status=${state}` : portal.home}
          prefetch={false}
          aria-current={state === current ? "true" : undefined}
        >
          {state ? STATE_LABELS[state] : "All"}
        </Link>
      ))}
    </nav>
  );
}
