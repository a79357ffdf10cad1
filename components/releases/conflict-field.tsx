"use client";
import { Radio } from "@mantine/core";
import type { Clash, Side } from "@/lib/releases/merge";
import classes from "./conflict.module.css";
import diff from "./release-diff.module.css";

const HEADS: Record<Side, string> = { mine: "Yours, on this page", theirs: "Stored" };

/** One side's words: what only it has is marked, what only the other has is left out. */
function Words({ clash, side }: { clash: Clash; side: Side }) {
  const own = side === "mine" ? "added" : "removed";
  if (!clash[side]) return <em className={classes.nothing}>Nothing</em>;
  return clash.parts
    .filter((part) => part.kind === "same" || part.kind === own)
    .map((part, i) =>
      part.kind === "same" ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text in their order
        <span key={i}>{part.text}</span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text in their order
        <mark key={i} className={side === "mine" ? diff.added : diff.removed}>
          {part.text}
        </mark>
      ),
    );
}

/** Both versions of a field beside each other, and the choice between them. */
export function ConflictField({
  clash,
  chosen,
  choose,
}: {
  clash: Clash;
  chosen: Side | null;
  choose: (side: Side) => void;
}) {
  return (
    <Radio.Group
      value={chosen ?? ""}
      onChange={(side) => choose(side as Side)}
      label={clash.name}
      className={classes.field}
      classNames={{ label: classes.name }}
    >
      <div className={classes.sides}>
        {(["mine", "theirs"] as const).map((side) => (
          <div key={side} className={classes.side} data-chosen={chosen === side}>
            <Radio
              value={side}
              label={side === "mine" ? "Keep mine" : "Take theirs"}
              aria-label={`${side === "mine" ? "Keep mine" : "Take theirs"}: ${clash.name}`}
            />
            <p className={classes.head}>{HEADS[side]}</p>
            <div className={classes.words}>
              <Words clash={clash} side={side} />
            </div>
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
