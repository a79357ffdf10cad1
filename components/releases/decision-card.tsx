import type { ReactNode } from "react";
import { LocalTime } from "@/components/ui/local-time";
import { Panel } from "@/components/ui/panel";
import { type Answer, AnswerWords, PointList, pointsOf } from "./talk/point-list";
import classes from "./talk/talk.module.css";

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
  request_changes: "The desk asked for changes",
  reject: "Not accepted",
};

/**
 * What an editor decided and every word they wrote about it (P6), with the answers given.
 * @param children in place of the points, where they are being answered.
 */
export function DecisionCard({
  decision,
  prominent,
  answers = [],
  children,
}: {
  decision: Decision;
  prominent?: boolean;
  answers?: Answer[];
  children?: ReactNode;
}) {
  const whole = answers.find((each) => each.point === null);
  return (
    <Panel
      title={
        prominent && decision.decision === "request_changes"
          ? "The desk asks for changes"
          : (TITLES[decision.decision] ?? decision.decision)
      }
      id={`decision-${decision.at.getTime()}`}
      tone={prominent ? "attention" : "plain"}
    >
      <p className={classes.by}>
        {decision.editorName}, <LocalTime at={decision.at.toISOString()} />
      </p>
      {decision.reason ? <p className={classes.reason}>{decision.reason}</p> : null}
      {decision.note ? <p className={classes.words}>{decision.note}</p> : null}
      {children ?? (
        <>
          <PointList points={pointsOf(decision.points)} answers={answers} />
          {whole ? <AnswerWords answer={whole} /> : null}
        </>
      )}
    </Panel>
  );
}
