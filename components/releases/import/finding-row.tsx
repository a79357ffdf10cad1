"use client";
import { Button } from "@mantine/core";
import type { Finding } from "@/lib/releases/document/finding";
import { nameOf } from "@/lib/releases/document/marks";
import classes from "./import.module.css";

const DOUBT = { sure: "", likely: "Probably", guess: "Please check" };
const SHOWN = 320;

type Props = { one: Finding; right: () => void; wrong: () => void };

/** One thing that was recognised: where it went, what it was read from, and the author's say. */
export function FindingRow({ one, right, wrong }: Props) {
  const name = nameOf(one.fields);
  const source = one.source.length > SHOWN ? `${one.source.slice(0, SHOWN)}…` : one.source;
  const words = one.offer
    ? { right: "Take out as a quotation", wrong: "Leave in the text" }
    : { right: "Right", wrong: "Not this" };
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <strong>{one.offer ? `${name} of ${one.offer.speaker}` : name}</strong>
        {DOUBT[one.confidence] ? <span className={classes.doubt}>{DOUBT[one.confidence]}</span> : null}
        <p className={classes.source}>
          {source || "Nothing in the document says it; change it below if it is another."}
        </p>
      </div>
      <div className={classes.say}>
        <Button size="compact-md" variant="default" onClick={right} aria-label={`${words.right}: ${name}`}>
          {words.right}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={wrong} aria-label={`${words.wrong}: ${name}`}>
          {words.wrong}
        </Button>
      </div>
    </li>
  );
}
