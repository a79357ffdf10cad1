import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import type { ReleaseContent } from "@/lib/releases/schema";
import { bodyText } from "@/lib/releases/text";
import { BodyMarks } from "../review/body-marks";
import { type Point, pointsOf } from "./point-list";
import classes from "./talk.module.css";

const BODY = "release-body";

const marksOf = (points: Point[]) =>
  points.flatMap(({ field, quoted }) =>
    field === "body" && quoted ? [{ words: quoted, occurrence: 0, severity: "warning" as const }] : [],
  );

/**
 * The text as it is set, with the words marked that the desk's points quote.
 * @param body the stored body, set by whoever may print it; its element has the id "release-body".
 */
export function ReleaseText({
  content,
  points,
  body,
}: {
  content: ReleaseContent;
  points: unknown;
  body: ReactNode;
}) {
  return (
    <Panel title="The text" id="text">
      <div className={classes.text}>
        {content.subheadline ? <p className={classes.deck}>{content.subheadline}</p> : null}
        {bodyText(content.body) ? body : <p className={classes.dim}>No text yet.</p>}
        <BodyMarks target={BODY} marks={marksOf(pointsOf(points))} />
      </div>
    </Panel>
  );
}
