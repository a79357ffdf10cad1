import type { ReactNode } from "react";
import { fieldName } from "@/lib/releases/field-names";
import classes from "./talk.module.css";

export type Point = { field?: string; quoted?: string; text?: string };
export type Answer = { point: number | null; actorName: string; text: string };

/** The points of a stored decision, whatever is in the column. */
export const pointsOf = (points: unknown): Point[] => (Array.isArray(points) ? (points as Point[]) : []);

/** What a point is about, what it says, and the words it quotes. */
export function PointWords({ point }: { point: Point }) {
  return (
    <>
      {point.field ? <strong>{fieldName(point.field)}: </strong> : null}
      {point.text}
      {point.quoted ? <q className={classes.quoted}>{point.quoted}</q> : null}
    </>
  );
}

export function AnswerWords({ answer }: { answer: Answer }) {
  return (
    <p className={classes.given}>
      <b>{answer.actorName}:</b> {answer.text}
    </p>
  );
}

/** The desk's points, each with the answer that was given to it, or with whatever `below` puts there. */
export function PointList({
  points,
  answers,
  below,
}: {
  points: Point[];
  answers: Answer[];
  below?: (index: number) => ReactNode;
}) {
  if (!points.length) return null;
  return (
    <ol className={classes.points}>
      {points.map((point, index) => {
        const answer = answers.find((each) => each.point === index);
        return (
          <li key={`${point.field} ${point.text}`}>
            <PointWords point={point} />
            {below ? below(index) : answer ? <AnswerWords answer={answer} /> : null}
          </li>
        );
      })}
    </ol>
  );
}
