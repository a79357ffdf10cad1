import type { ComponentProps } from "react";
import { bodyText } from "@/lib/releases/text";
import { WrittenRelease } from "../review/written";
import { type Point, pointsOf } from "./point-list";
import classes from "./talk.module.css";

const marksOf = (points: Point[]) =>
  points.flatMap(({ field, quoted }) =>
    field === "body" && quoted ? [{ words: quoted, occurrence: 0, severity: "warning" as const }] : [],
  );

/**
 * The release for its author as the desk reads it, with the words of its text marked that the desk's points quote.
 * @param points the points that wait for an answer, whatever is in their column.
 */
export function ReleaseText({
  points,
  body,
  ...written
}: Omit<ComponentProps<typeof WrittenRelease>, "findings" | "marks"> & { points: unknown }) {
  return (
    <WrittenRelease
      {...written}
      findings={[]}
      marks={marksOf(pointsOf(points))}
      body={bodyText(written.content.body) ? body : <p className={classes.dim}>No text yet.</p>}
    />
  );
}
