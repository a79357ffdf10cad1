import type { ReactNode } from "react";
import { momentWords } from "@/lib/core/moment";
import type { FieldChange } from "@/lib/releases/changes";
import { REQUEST_LABELS, type RequestKind } from "@/lib/releases/conversation/schema";
import { ReleaseDiff } from "../release-diff";
import classes from "./talk.module.css";

export type RequestLine = {
  id: string;
  kind: RequestKind;
  text: string;
  status: "open" | "done" | "declined";
  answer: string;
  by: string;
  at: Date;
  answeredBy: string;
  answeredAt: Date | null;
  /** What it would change, while it is open. */
  changes: FieldChange[];
};

const STATUS = { open: "waiting for the desk", done: "done", declined: "declined" };

/** What an organisation asked for after approval, and what became of it. */
export function RequestList({
  requests,
  zone,
  actions,
}: {
  requests: RequestLine[];
  zone: string;
  /** What can be done about an open one. */
  actions?: (request: RequestLine) => ReactNode;
}) {
  return (
    <ol className={classes.requests}>
      {requests.map((each) => (
        <li key={each.id}>
          <div className={classes.head}>
            <b>
              {REQUEST_LABELS[each.kind]}: {STATUS[each.status]}
            </b>
            <span>
              asked for by {each.by},{" "}
              <time dateTime={each.at.toISOString()}>{momentWords(each.at, zone)}</time>
            </span>
          </div>
          <p>{each.text}</p>
          {each.status === "open" && each.changes.length ? <ReleaseDiff changes={each.changes} /> : null}
          {each.answer && each.answeredAt ? (
            <p className={classes.given}>
              <b>{each.answeredBy}:</b> {each.answer}
            </p>
          ) : null}
          {each.status === "open" ? actions?.(each) : null}
        </li>
      ))}
    </ol>
  );
}
