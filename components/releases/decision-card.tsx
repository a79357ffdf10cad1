import { LocalTime } from "@/components/ui/local-time";
import { Panel } from "@/components/ui/panel";
import { fieldName } from "@/lib/releases/field-names";
import classes from "./decision-card.module.css";

type Point = { field?: string; quoted?: string; text?: string };
type Decision = {
  at: Date;
  decision: string;
  editorName: string;
  reason: string;
  note: string;
  points: unknown;
};

const TITLES: Record<string, string> = {
  approve: "Approved",
  request_changes: "The desk asks for changes",
  reject: "Not accepted",
};

const pointsOf = (points: unknown): Point[] => (Array.isArray(points) ? (points as Point[]) : []);

/** What an editor decided and every word they wrote about it (P6). */
export function DecisionCard({ decision, prominent }: { decision: Decision; prominent?: boolean }) {
  const id = `decision-${decision.at.getTime()}`;
  return (
    <Panel
      title={TITLES[decision.decision] ?? decision.decision}
      id={id}
      tone={prominent ? "attention" : "plain"}
    >
      <p className={classes.by}>
        {decision.editorName}, <LocalTime at={decision.at.toISOString()} />
      </p>
      {decision.reason ? <p className={classes.reason}>{decision.reason}</p> : null}
      {pointsOf(decision.points).length ? (
        <ol className={classes.points}>
          {pointsOf(decision.points).map((point) => (
            <li key={`${point.field}-${point.text}`}>
              {point.field ? <strong>{fieldName(point.field)}: </strong> : null}
              {point.text}
              {point.quoted ? <q className={classes.quoted}>{point.quoted}</q> : null}
            </li>
          ))}
        </ol>
      ) : null}
      {decision.note ? <p className={classes.note}>{decision.note}</p> : null}
    </Panel>
  );
}
