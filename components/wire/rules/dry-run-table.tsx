"use client";
import {
  Switch,
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
} from "@mantine/core";
import { useState } from "react";
import { STANDING_WORDS } from "@/lib/wire/items/standing";
import type { DryRunLine, Outcome } from "@/lib/wire/sources/dry-run";
import type { SourceTitles } from "../source/source-fields";
import classes from "./rules.module.css";

function OutcomeWords({ outcome, titles }: { outcome: Outcome; titles: SourceTitles }) {
  const places = outcome.places.map(({ publication, section }) => {
    const title = titles.find((each) => each.slug === publication);
    return `${title?.name ?? publication}: ${title?.sections.find((each) => each.slug === section)?.name ?? section}`;
  });
  return (
    <>
      <strong>{STANDING_WORDS[outcome.standing]}</strong>
      {outcome.why ? <div className={classes.why}>{outcome.why}</div> : null}
      <div className={classes.places}>{places.join(" · ") || "nowhere"}</div>
    </>
  );
}

/** What rules on trial make of the last items, beside what became of them. */
export function DryRunTable({ lines, titles }: { lines: DryRunLine[]; titles: SourceTitles }) {
  const changed = lines.filter((each) => each.changes && !each.decided);
  const [all, setAll] = useState(false);
  const shown = all || changed.length === 0 ? lines : changed;
  if (lines.length === 0)
    return <p>It has brought no items yet: the rules begin with the first that comes.</p>;
  return (
    <div className={classes.dryRun}>
      <p role="status" className={classes.verdict}>
        {changed.length === 0
          ? `Nothing would change for its last ${lines.length} items.`
          : `${changed.length} of its last ${lines.length} items would fare otherwise.`}
      </p>
      {changed.length > 0 && changed.length < lines.length ? (
        <Switch
          label="Show those that stay as well"
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      ) : null}
      <TableScrollContainer
        minWidth={720}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": "Dry run" } }}
      >
        <Table className={classes.table}>
          <TableThead>
            <TableTr>
              <TableTh>Item</TableTh>
              <TableTh>Now</TableTh>
              <TableTh>Then</TableTh>
              <TableTh>Because</TableTh>
            </TableTr>
          </TableThead>
          <TableTbody>
            {shown.map((line) => (
              <TableTr key={line.id} data-changes={(line.changes && !line.decided) || undefined}>
                <TableTh scope="row" className={classes.title}>
                  {line.title || "Untitled item"}
                </TableTh>
                <TableTd>
                  <OutcomeWords outcome={line.is} titles={titles} />
                </TableTd>
                <TableTd>
                  {line.decided ? (
                    "An editor has decided: it stays."
                  ) : (
                    <OutcomeWords outcome={line.wouldBe} titles={titles} />
                  )}
                </TableTd>
                <TableTd>
                  {line.trail.length
                    ? line.trail.map(({ rule, because }) => (
                        <div key={rule}>{[rule, because.join(", ")].filter(Boolean).join(": ")}</div>
                      ))
                    : "no rule holds"}
                </TableTd>
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      </TableScrollContainer>
    </div>
  );
}
