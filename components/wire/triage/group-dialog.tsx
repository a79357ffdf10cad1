"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import classes from "@/components/desk/bulk.module.css";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import type { WireLine } from "@/lib/wire/desk/line";
import own from "./group-dialog.module.css";

export type FoundText = { kind: "wire" | "release"; id: string; headline: string; detail: string };
/** What becomes of an item beside another text: the same news for readers of both, or one public story. */
export type Join = { how: "group" | "merge" | "attach"; id: string; to: string };
export type GroupActions = {
  findTexts: (input: { text: string; except: string }) => Promise<Outcome<FoundText[]>>;
  join: (input: Join) => Promise<Outcome<unknown>>;
  part: (input: { id: string; merged: boolean }) => Promise<Outcome<unknown>>;
};

const PAUSE_MS = 200;
const DONE: Record<Join["how"], string> = {
  group: "The same news now: readers of each find the other.",
  merge: "Merged: one public story.",
  attach: "Attached to the release.",
};

/** Joins an item to what tells the same news, by the headline of that; or takes it out of its story. */
export function GroupDialog({
  line,
  actions,
  close,
  done,
}: {
  line: WireLine;
  actions: GroupActions;
  close: () => void;
  done: (words: string, undo: (() => Promise<Outcome<unknown>>) | null) => void;
}) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<FoundText[] | null>(null);
  const [busy, setBusy] = useState("");
  const [problem, setProblem] = useState("");
  const find = useRef(actions.findTexts);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      async () => {
        const outcome = await attempt(() => find.current({ text: text.slice(0, 100), except: line.id }));
        if (current && outcome.ok) setFound(outcome.value);
      },
      text ? PAUSE_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, line.id]);

  const merged = line.sameAsId !== null || line.copies > 0;
  async function run(
    name: string,
    send: () => Promise<Outcome<unknown>>,
    words: string,
    undo: (() => Promise<Outcome<unknown>>) | null,
  ) {
    if (busy) return;
    setBusy(name);
    const outcome = await attempt(send);
    setBusy("");
    if (!outcome.ok) return setProblem(outcome.message);
    done(words, undo);
  }
  const join = (how: Join["how"], to: string) =>
    run(
      `${how} ${to}`,
      () => actions.join({ how, id: line.id, to }),
      DONE[how],
      () => actions.part({ id: line.id, merged: how === "merge" }),
    );
  const button = (how: Join["how"], label: string, each: FoundText) => (
    <Button
      key={how}
      size="xs"
      variant="default"
      loading={busy === `${how} ${each.id}`}
      aria-label={`${label}: “${each.headline}”`}
      onClick={() => void join(how, each.id)}
    >
      {label}
    </Button>
  );
  return (
    <Dialog opened close={close} title="Same news" size="lg">
      <div className={classes.order}>
        <p className={classes.hint}>{line.title}</p>
        <TextInput
          label="Find the wire item or release by its headline"
          description="As the same news, readers of each find the other below it; merged, one public story names both agencies"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
          autoComplete="off"
        />
        <FormMessage>{problem}</FormMessage>
        <p role="status" className={classes.hint}>
          {found === null
            ? "Looking…"
            : text
              ? `${found.length} found`
              : found.length
                ? "These are much alike:"
                : "No text is much alike; type some words of its headline."}
        </p>
        <ul className={own.found} aria-label="Found">
          {(found ?? []).map((each) => (
            <li key={each.id}>
              <span>
                {each.headline || "Untitled"}
                <small>{each.detail}</small>
              </span>
              <Group gap="xs">
                {each.kind === "release"
                  ? button("attach", "Attach to the release", each)
                  : [button("group", "Same news", each), button("merge", "Merge", each)]}
              </Group>
            </li>
          ))}
        </ul>
        <Group justify="space-between" gap="sm">
          {line.story || merged ? (
            <Button
              variant="default"
              loading={busy === "split"}
              onClick={() =>
                void run(
                  "split",
                  () => actions.part({ id: line.id, merged }),
                  "Taken out: it stands by itself, and stays so.",
                  null,
                )
              }
            >
              {merged ? "Take it out: not the same story" : "Take it out of its story"}
            </Button>
          ) : (
            <span />
          )}
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
