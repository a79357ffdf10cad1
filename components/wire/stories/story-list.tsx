"use client";
import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextLink } from "@/components/ui/link";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { WIRE_STATES } from "@/lib/wire/desk/state";
import type { StoryText, StoryView } from "@/lib/wire/desk/stories";
import classes from "./stories.module.css";

type Send<T> = (input: T) => Promise<Outcome<unknown>>;
export type StoryActions = {
  part: Send<{ id: string; merged: boolean }>;
  partRelease: Send<{ id: string }>;
  stand: Send<{ id: string }>;
};

const isMerged = ({ line }: StoryText) => line !== null && (line.sameAsId !== null || line.copies > 0);
const hrefOf = ({ kind, id }: StoryText) =>
  kind === "release" ? desk.release(id) : `${desk.wire}?item=${id}`;

function wordsOf(
  { kind, credit, at, degree, byDesk, line }: StoryText,
  isHead: boolean,
  zone: string,
): string {
  return [
    kind === "release" ? `Release, ${credit}` : credit,
    momentWords(at, zone),
    ...(line ? [WIRE_STATES[line.state]] : []),
    ...(line?.copies ? ["stands for the group"] : []),
    ...(isHead
      ? ["came first"]
      : byDesk
        ? ["put here by the desk"]
        : [`${Math.round(degree * 100)} % alike`]),
  ].join(" · ");
}

/** Stories that several texts tell: which came first, who followed, and the way out for what does not belong. */
export function StoryList({
  stories,
  zone,
  actions,
}: {
  stories: StoryView[];
  zone: string;
  /** null: they may only look. */
  actions: StoryActions | null;
}) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, setBusy] = useState("");
  const [problem, setProblem] = useState("");
  const run = async (name: string, send: () => Promise<Outcome<unknown>>) => {
    if (busy) return;
    setBusy(name);
    const outcome = await attempt(send);
    setBusy("");
    setProblem(outcome.ok ? "" : outcome.message);
    router.refresh();
  };
  const button = (label: string, text: StoryText, send: () => Promise<Outcome<unknown>>) => (
    <Button
      size="compact-sm"
      h={32}
      variant="default"
      disabled={!ready}
      loading={busy === `${label} ${text.id}`}
      aria-label={`${label}: “${text.headline}”`}
      onClick={() => void run(`${label} ${text.id}`, send)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <FormMessage>{problem}</FormMessage>
      <ol className={classes.stories} aria-label="Stories">
        {stories.map((story) => (
          <li key={story.id} className={classes.story}>
            <ul>
              {story.texts.map((text, index) => (
                <li key={text.id} data-head={index === 0 || undefined}>
                  <div>
                    <TextLink href={hrefOf(text)}>{text.headline || "Untitled"}</TextLink>
                    <span className={classes.detail}>{wordsOf(text, index === 0, zone)}</span>
                  </div>
                  {actions ? (
                    <Group gap="xs">
                      {text.line?.sameAsId
                        ? button("Stand for the group", text, () => actions.stand({ id: text.id }))
                        : null}
                      {button("Take out", text, () =>
                        text.kind === "release"
                          ? actions.partRelease({ id: text.id })
                          : actions.part({ id: text.id, merged: isMerged(text) }),
                      )}
                    </Group>
                  ) : null}
                </li>
              ))}
            </ul>
            {story.size > story.texts.length ? (
              <p className={classes.detail}>{`And ${story.size - story.texts.length} more.`}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}
