import { IconAlertTriangle, IconCircleCheck, IconMessage } from "@tabler/icons-react";
import { momentWords } from "@/lib/core/moment";
import { agoWords } from "@/lib/core/span-of-time";
import classes from "./links.module.css";

export type Countersign = {
  id: string;
  decision: "approved" | "changes";
  name: string;
  comment: string;
  at: Date;
  holds: boolean;
  label: string;
};

const SIGNS = { good: IconCircleCheck, void: IconAlertTriangle, open: IconMessage };

function toneOf({ decision, holds }: Countersign): keyof typeof SIGNS {
  if (decision === "changes") return "open";
  return holds ? "good" : "void";
}

/** A client's word, and whether it holds for the text there is now. */
export function CountersignNote({ given, now, zone }: { given: Countersign; now: Date; zone: string }) {
  const tone = toneOf(given);
  const Sign = SIGNS[tone];
  return (
    <div className={classes.given} data-tone={tone}>
      <Sign size={18} aria-hidden />
      <div>
        <p>
          <b>{given.decision === "approved" ? "Approved" : "Changes asked for"}</b> by {given.name},{" "}
          <time dateTime={given.at.toISOString()} title={momentWords(given.at, zone)}>
            {agoWords(given.at, now)}
          </time>
          {given.holds ? " – for exactly this text." : "."}
        </p>
        {given.holds ? null : <p className={classes.dim}>Void: the text has been edited since.</p>}
        {given.comment ? <blockquote>{given.comment}</blockquote> : null}
      </div>
    </div>
  );
}

/** Clients' words, the newest of each name first shown; older ones of the same person say nothing any more. */
export function CountersignList({ all, now, zone }: { all: Countersign[]; now: Date; zone: string }) {
  const latest = all.filter((each, i) => all.findIndex((other) => other.name === each.name) === i);
  return latest.map((given) => <CountersignNote key={given.id} given={given} now={now} zone={zone} />);
}
