"use client";
import { LocalTime } from "@/components/ui/local-time";
import type { Moment } from "@/lib/releases/history/queries";
import classes from "./history.module.css";

const REASONS: Record<Moment["reason"], string> = {
  autosave: "",
  submitted: "Sent to the desk",
  restored: "Before an earlier text came back",
  overwritten: "Gave way to another version",
};

/** The kept moments, newest first. */
export function MomentList({
  moments,
  chosen,
  choose,
}: {
  moments: Moment[];
  chosen: string | null;
  choose: (id: string) => void;
}) {
  return (
    <ol className={classes.moments} aria-label="Kept texts, newest first">
      {moments.map((moment) => (
        <li key={moment.id}>
          <button
            type="button"
            className={classes.moment}
            aria-pressed={moment.id === chosen}
            onClick={() => choose(moment.id)}
          >
            <span className={classes.when}>
              <LocalTime at={moment.at} />
            </span>
            <span className={classes.facts}>
              {moment.by || "Somebody"} · {moment.words} {moment.words === 1 ? "word" : "words"}
            </span>
            {REASONS[moment.reason] ? <span className={classes.facts}>{REASONS[moment.reason]}</span> : null}
            <span className={classes.headline}>{moment.headline || "No headline yet"}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
