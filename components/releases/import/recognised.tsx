"use client";
import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Finding } from "@/lib/releases/document/finding";
import type { ImportMarks } from "@/lib/releases/document/marks";
import type { ReleaseFormValues } from "@/lib/releases/form-values";
import { fieldId } from "../fields/field-id";
import { settleTexts } from "../fields/late-text";
import { useReleaseForm } from "../fields/use-field";
import { AsideList } from "./aside-list";
import { FindingRow } from "./finding-row";
import classes from "./import.module.css";
import { forgetMarks, keepMarks, marksOf } from "./kept-marks";
import { putBack, takeOut, withWords } from "./moved-words";

type Props = {
  /** The release; null for one that is not stored yet, which nothing was imported into. */
  id: string | null;
  /** Puts another text on screen. */
  replace: (values: ReleaseFormValues) => void;
  children: ReactNode;
};

/** The fields of an imported release with what is to be confirmed marked, and above them the list of it. */
export function Recognised({ id, replace, children }: Props) {
  const { getValues, setValue } = useReleaseForm();
  const [marks, setMarks] = useState<ImportMarks | null>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => setMarks(id ? marksOf(id) : null), [id]);

  function keep(next: ImportMarks) {
    setMarks(next);
    if (id) keepMarks(id, next);
    // The row with the focus is gone: on to the next one, or to the title when it was the last.
    requestAnimationFrame(() => {
      const next =
        panel.current?.querySelector<HTMLElement>("li button") ??
        panel.current?.querySelector<HTMLElement>("h2");
      next?.focus();
    });
  }
  function write(change: (values: ReleaseFormValues) => ReleaseFormValues) {
    settleTexts();
    const next = change(getValues());
    replace(next);
    // Another text on screen is no change by itself; this one is, and must be saved.
    setValue("body", next.body, { shouldDirty: true, shouldTouch: true });
  }
  // The fields stay where they are in the tree, list or no list: mounting them anew would cost the editor's undo.
  const fields = (open: string) => (
    <div className={classes.marked} data-unconfirmed={open}>
      {children}
    </div>
  );
  if (!id || !marks)
    return (
      <>
        {null}
        {fields("")}
      </>
    );
  const without = (one: Finding) => ({ ...marks, found: marks.found.filter((each) => each !== one) });
  const done = () => {
    forgetMarks(id);
    setMarks(null);
    document.getElementById(fieldId("headline"))?.focus();
  };
  const open = marks.found.flatMap((one) => (one.offer ? [] : one.fields)).join(" ");
  return (
    <>
      <section className={classes.panel} ref={panel} aria-labelledby="recognised-title">
        <div className={classes.head}>
          <h2 id="recognised-title" className={classes.title} tabIndex={-1}>
            {marks.found.length ? "What was read in your document" : "Everything is confirmed"}
          </h2>
          <Button size="compact-md" variant={marks.found.length ? "default" : "filled"} onClick={done}>
            {marks.found.some((one) => !one.offer) ? "All of it is right" : "Done"}
          </Button>
        </div>
        <p className={classes.lede}>
          {marks.found.length
            ? "Each of these went into its field below. What is not right goes back into the text; all other words are there already."
            : "Go on with the release below."}
          {marks.picturesLeft
            ? ` ${marks.picturesLeft === 1 ? "One picture" : `${marks.picturesLeft} pictures`} could not be taken along: add what you need under Pictures and files.`
            : ""}
        </p>
        <ul className={classes.rows}>
          {marks.found.map((one) => (
            <FindingRow
              key={`${one.fields.join()} ${one.source}`}
              one={one}
              right={() => {
                if (one.offer) write((values) => takeOut(values, one));
                keep(without(one));
              }}
              wrong={() => {
                if (!one.offer) write((values) => putBack(values, one, marks));
                keep(without(one));
              }}
            />
          ))}
        </ul>
        <AsideList
          aside={marks.aside}
          take={(one) => {
            write((values) => ({ ...values, body: withWords(values.body, one.html, "end") }));
            keep({ ...marks, aside: marks.aside.filter((each) => each !== one) });
          }}
        />
      </section>
      {fields(open)}
    </>
  );
}
