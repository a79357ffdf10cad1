"use client";
import { Button } from "@mantine/core";
import { IconMessage, IconQuote } from "@tabler/icons-react";
import { type MouseEvent, useEffect, useState } from "react";
import { fieldOf } from "@/lib/releases/field-names";
import { placeOfSelection } from "@/lib/releases/review/selection-place";
import { usePointsDraft } from "../points-draft";
import { useReviewState } from "../review-state";
import { type SelectedWords, selectedWords } from "../selected-words";
import classes from "./selection-bar.module.css";

/** The selection moves with every letter that is dragged over. */
const SETTLE_MS = 150;

/**
 * What can be done with the words that are selected in the release.
 * @param texts the plain text of its fields by path, to place words in.
 */
export function SelectionBar({ texts }: { texts: Record<string, string> }) {
  const draft = usePointsDraft();
  const { setAnchor } = useReviewState();
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setWords(selectedWords()), SETTLE_MS);
    };
    document.addEventListener("selectionchange", changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", changed);
    };
  }, []);
  if (!words) return null;
  const text = texts[words.field];
  const about = {
    field: words.field,
    span: text ? placeOfSelection(text, words.text, words.before) : null,
    quoted: words.text,
  };
  const keepSelection = (event: MouseEvent) => event.preventDefault();
  return (
    <fieldset aria-label="Selected words" className={classes.bar}>
      <q className={classes.words}>{words.text}</q>
      <div className={classes.buttons}>
        {draft.open ? (
          <Button
            size="compact-sm"
            h={32}
            leftSection={<IconQuote size={16} aria-hidden />}
            onMouseDown={keepSelection}
            onClick={() => draft.add({ ...about, field: fieldOf(about.field) })}
          >
            Point to the author
          </Button>
        ) : null}
        <Button
          size="compact-sm"
          h={32}
          variant="default"
          leftSection={<IconMessage size={16} aria-hidden />}
          onMouseDown={keepSelection}
          onClick={() => setAnchor(about)}
        >
          Comment for the desk
        </Button>
      </div>
    </fieldset>
  );
}
