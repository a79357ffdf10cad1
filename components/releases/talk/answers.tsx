"use client";
import { AnswerField } from "./answer-field";
import { type Answer, type Point, PointList } from "./point-list";
import type { KeepAnswer } from "./types";

/** The desk's points with a field for the answer to each, and one for all of them. */
export function Answers({
  id,
  decisionId,
  points,
  answers,
  keep,
}: {
  id: string;
  decisionId: string;
  points: Point[];
  answers: Answer[];
  keep: KeepAnswer;
}) {
  const field = (point: number | null, label: string) => (
    <AnswerField
      label={label}
      initial={answers.find((each) => each.point === point)?.text ?? ""}
      keep={(text) => keep({ id, decisionId, point, text })}
    />
  );
  return (
    <>
      <PointList
        points={points}
        answers={[]}
        below={(index) => field(index, `Your answer to point ${index + 1}`)}
      />
      {field(null, points.length ? "Anything else for the editor" : "Your answer")}
    </>
  );
}
