import { z } from "zod";
import { momentWords } from "@/lib/core/moment";
import { decisionPoint } from "@/lib/releases/decisions-schema";
import { fieldName } from "@/lib/releases/field-names";
import { decisionWords } from "@/lib/releases/timeline-words";
import classes from "./review.module.css";

type Decision = {
  at: Date;
  decision: string;
  editorName: string;
  reason: string;
  note: string;
  points: unknown;
};
const storedPoints = z.array(decisionPoint).catch([]);

/** The desk's decisions so far, newest first, word for word. */
export function DecisionsList({ decisions, zone }: { decisions: Decision[]; zone: string }) {
  return (
    <ol className={classes.decisions}>
      {decisions.map((decision) => (
        <li key={decision.at.toISOString()}>
          <p>
            <b>{decisionWords(decision.decision)}</b> by {decision.editorName}
            <br />
            <time className={classes.dim} dateTime={decision.at.toISOString()}>
              {momentWords(decision.at, zone)}
            </time>
          </p>
          {decision.reason ? <p>{decision.reason}</p> : null}
          {decision.note ? <p>{decision.note}</p> : null}
          <ul>
            {storedPoints.parse(decision.points).map((point) => (
              <li key={`${point.field} ${point.text}`}>
                <b>{fieldName(point.field)}:</b> {point.text}
                {point.quoted ? <span className={classes.dim}> (“{point.quoted}”)</span> : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
