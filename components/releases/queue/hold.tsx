import { Button } from "@mantine/core";
import { IconUserCheck, IconUserPin } from "@tabler/icons-react";
import type { QueueLine } from "@/lib/releases/queue/line";
import classes from "./row.module.css";

type Props = { line: QueueLine; busy: boolean; claim: () => void };

/** Who is on a release, to whom it was given, and the way to take it. */
export function Hold({ line, busy, claim }: Props) {
  const open = line.status === "submitted" || line.status === "in_review";
  return (
    <div className={classes.hold}>
      {line.assigned && open ? (
        <span className={classes.assignee}>
          <IconUserPin size={16} aria-hidden />
          {line.assigned.mine ? "For you" : `For ${line.assigned.name}`}
        </span>
      ) : null}
      {line.claim ? (
        <span className={classes.holder}>
          <IconUserCheck size={16} aria-hidden />
          {line.claim.mine ? "You are on it" : line.claim.name}
        </span>
      ) : open ? (
        <Button
          variant="default"
          size="sm"
          loading={busy}
          onClick={claim}
          aria-label={`Claim “${line.headline || "Untitled release"}”`}
        >
          Claim
        </Button>
      ) : null}
    </div>
  );
}
