import { TextLink } from "@/components/ui/link";
import type { Outcome } from "@/components/ui/outcome";
import rows from "@/components/ui/rows.module.css";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { Told } from "@/lib/newsletter/alerts/board";
import { outcomeOf } from "@/lib/newsletter/figures/sums";
import { TakeBack } from "./take-back";

const ENDED: Record<string, string> = {
  killed: "Stopped: the item was taken off the site.",
  late: "Stopped: it had become too late to tell anybody.",
  paused: "Stopped: the daily email is paused.",
};

function stateWords({ state, reason, sums }: Told): string {
  if (state === "waiting") return "Leaves in a moment";
  const words = sums.frozen > 0 ? outcomeOf(sums).words : "";
  if (state === "ended") return [ENDED[reason] ?? "Stopped.", words].filter(Boolean).join(" ");
  return words || (state === "frozen" ? "Nobody had room for it" : "Finding whom it goes to");
}

type Props = {
  all: Told[];
  now: Date;
  zone: string;
  /** null for who may not. */
  takeBack: ((input: { editionId: string }) => Promise<Outcome<unknown>>) | null;
};

/** Breaking news and alerts of late, and what became of each. */
export function ToldList({ all, now, zone, takeBack }: Props) {
  if (all.length === 0) return <p>Nothing yet.</p>;
  return (
    <ul className={rows.rows}>
      {all.map((told) => {
        const { editionId, kind, by, leavesAt } = told;
        const headline = told.headline || "A killed item";
        return (
          <li key={editionId}>
            <span>
              <TextLink href={desk.edition(editionId)}>{headline}</TextLink>
              <span className={rows.detail}>
                {kind === "breaking" ? `Breaking news, sent by ${by}` : "Alert"} ·{" "}
                <time dateTime={leavesAt.toISOString()}>{momentWords(leavesAt, zone)}</time> ·{" "}
                {stateWords(told)}
              </span>
            </span>
            {takeBack && told.state === "waiting" ? (
              <TakeBack
                editionId={editionId}
                leavesAt={leavesAt.toISOString()}
                leftMs={Math.max(leavesAt.getTime() - now.getTime(), 0)}
                takeBack={takeBack}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
