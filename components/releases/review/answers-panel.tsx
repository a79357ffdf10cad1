import { Panel } from "@/components/ui/panel";
import { type Answer, AnswerWords, PointList, pointsOf } from "../talk/point-list";
import talk from "../talk/talk.module.css";

/** What the desk asked for last and what the author answered, point by point (P6). */
export function AnswersPanel({
  decision,
  answers,
}: {
  decision: { editorName: string; note: string; points: unknown };
  answers: Answer[];
}) {
  const points = pointsOf(decision.points);
  const whole = answers.find((each) => each.point === null);
  return (
    <Panel title="What was asked, and the answers" id="answers">
      <p className={talk.by}>
        {decision.editorName} asked; {answers.length ? "the author answered" : "the author gave no answers"}.
      </p>
      {decision.note ? <p className={talk.words}>{decision.note}</p> : null}
      <PointList points={points} answers={answers} />
      {whole ? <AnswerWords answer={whole} /> : null}
    </Panel>
  );
}
