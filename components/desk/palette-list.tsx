"use client";
import { Kbd, TextInput, VisuallyHidden } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { attempt } from "@/components/ui/outcome";
import type { PaletteProps } from "./palette";
import classes from "./palette.module.css";
import { type Entry, entriesFor, type Found } from "./palette-entries";

type Props = PaletteProps & { go: (href: string) => void; close: () => void };

const PAUSE_MS = 150;

/** Asks the server once the typing pauses; of two answers the one to the later question counts. */
function useFound(text: string, find: PaletteProps["find"]): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const ask = useRef(find);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      async () => {
        const outcome = await attempt(() => ask.current({ text: text.slice(0, 100) }));
        if (current && outcome.ok) setFound(outcome.value);
      },
      text ? PAUSE_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}

/** A field and the list of what has its words (WAI-ARIA combobox): arrows choose, Enter goes. */
export function PaletteList({ find, closed, go, close }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const entries = entriesFor(text, useFound(text, find), closed);
  const at = Math.min(chosen, entries.length - 1);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") return close();
    if (event.key === "Enter" && entries[at]) {
      event.preventDefault();
      return go(entries[at].href);
    }
    if (!step || entries.length === 0) return;
    event.preventDefault();
    setChosen((at + step + entries.length) % entries.length);
  };
  const option = (entry: Entry, index: number) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which names the chosen option.
    <div
      key={`${entry.group} ${entry.href} ${entry.label}`}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === at}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => go(entry.href)}
    >
      <span className={classes.what}>
        {entry.label}
        {entry.detail ? <span className={classes.detail}>{entry.detail}</span> : null}
      </span>
      <span className={classes.group}>{entry.keys ? <Kbd size="xs">{entry.keys}</Kbd> : entry.group}</span>
    </div>
  );
  return (
    <>
      <TextInput
        label="Page, view, release, organisation or source"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={press}
        data-autofocus
        autoComplete="off"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Found" className={classes.list}>
        {entries.map(option)}
      </div>
      <VisuallyHidden role="status">{`${entries.length} found`}</VisuallyHidden>
      {entries.length === 0 ? <p className={classes.nothing}>Nothing has these words.</p> : null}
    </>
  );
}
