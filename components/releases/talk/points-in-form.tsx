"use client";
import { Anchor } from "@mantine/core";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { fieldName } from "@/lib/releases/field-names";
import { fieldId } from "../fields/field-id";
import { focusField } from "../issue-list";
import { AnswerField } from "./answer-field";
import { type Answer, type Point, PointWords } from "./point-list";
import classes from "./talk.module.css";
import type { KeepAnswer } from "./types";

const LOOK_EVERY_MS = 500;
const WRAPPERS = ".mantine-InputWrapper-root, .mantine-RichTextEditor-root";

/** Where a note about a field belongs: right below its control, or nowhere when the form has none of its own. */
function placeOf(path: string): HTMLElement | null {
  if (!path) return null;
  const parts = path.split(".");
  for (let n = parts.length; n > 0; n--) {
    const control = document.getElementById(fieldId(parts.slice(0, n).join(".")));
    const wrapper = control?.closest<HTMLElement>(WRAPPERS);
    if (wrapper) return wrapper.matches(".mantine-RichTextEditor-root") ? wrapper.parentElement : wrapper;
  }
  return null;
}

/** A host below the control of each point's field; made again when the form has set its fields anew. */
function useHosts(points: Point[]): (HTMLElement | null)[] {
  const [hosts, setHosts] = useState<(HTMLElement | null)[]>(() => points.map(() => null));
  useEffect(() => {
    const made = new Map<number, HTMLElement>();
    const look = () => {
      let changed = false;
      points.forEach((point, index) => {
        const place = placeOf(point.field ?? "");
        const host = made.get(index);
        if (host?.isConnected ? place?.contains(host) : !place) return;
        host?.remove();
        made.delete(index);
        if (place) made.set(index, place.appendChild(document.createElement("div")));
        changed = true;
      });
      if (changed) setHosts(points.map((_, index) => made.get(index) ?? null));
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const host of made.values()) host.remove();
    };
  }, [points]);
  return hosts;
}

/**
 * The desk's points in the form: each beside its field with the place for an answer, and a list of them above
 * that leads there. What is about no field of its own stays in the list.
 */
export function PointsInForm({
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
  const hosts = useHosts(points);
  const field = (point: number | null, label: string) => (
    <AnswerField
      label={label}
      initial={answers.find((each) => each.point === point)?.text ?? ""}
      keep={(text) => keep({ id, decisionId, point, text })}
    />
  );
  return (
    <>
      <ol className={classes.points}>
        {points.map((point, index) => (
          <li key={`${point.field} ${point.text}`}>
            <PointWords point={point} />{" "}
            {hosts[index] ? (
              <Anchor
                href={`#${fieldId(point.field ?? "")}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(point.field ?? "");
                }}
              >
                Answer at {fieldName(point.field ?? "")}
              </Anchor>
            ) : (
              field(index, `Your answer to point ${index + 1}`)
            )}
          </li>
        ))}
      </ol>
      {field(null, points.length ? "Anything else for the editor" : "Your answer")}
      {points.map((point, index) => {
        const host = hosts[index];
        return host
          ? createPortal(
              <section className={classes.note} aria-label={`Point ${index + 1} of the desk`}>
                <p>
                  <b>Point {index + 1}:</b> {point.text}
                  {point.quoted ? <q className={classes.quoted}>{point.quoted}</q> : null}
                </p>
                {field(index, `Your answer to point ${index + 1}`)}
              </section>,
              host,
              String(index),
            )
          : null;
      })}
    </>
  );
}
