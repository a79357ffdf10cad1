"use client";
import { Button, Checkbox } from "@mantine/core";
import { useEffect, useEffectEvent, useRef } from "react";
import classes from "@/components/desk/list.module.css";
import { DESK_KEYS } from "@/components/desk/palette-entries";
import { useSelection } from "@/components/desk/use-selection";
import { Shortcuts } from "@/components/ui/shortcuts";
import { momentWords } from "@/lib/core/moment";
import { WIRE_VIEWS, type WireFilter } from "@/lib/wire/desk/filter";
import { ItemButtons, RowButtons, SelectionBar } from "../triage/buttons";
import type { Triage } from "../triage/triage";
import { wireKeys } from "./list-keys";
import { PANE_HEADING, useWide, WirePane } from "./pane";
import { WireRow } from "./row";
import layout from "./stream.module.css";
import type { usePane } from "./use-pane";
import { useWalk } from "./use-walk";
import type { useWireRows } from "./use-wire-rows";

type Props = {
  filter: WireFilter;
  held: ReturnType<typeof useWireRows>;
  lookedTo: Date | null;
  pane: ReturnType<typeof usePane>;
  at: (item: string | null) => string;
  now: Date;
  zone: string;
  triage: Triage;
  toFilters: () => void;
};

/** A page of the stream that can be walked, read and selected by keyboard. */
export function WireList({ filter, held, lookedTo, pane, at, now, zone, triage, toFilters }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const wide = useWide();
  const here = held.rows.filter((row) => row.gone === null).map((row) => row.line);
  const selection = useSelection(here.map((line) => line.id));
  const walk = useWalk(list, "[data-wire-stop]", (id) => {
    // Beside the list the reading goes along with the walk.
    if (wide && pane.id) pane.show(id);
  });
  const focused = () => held.rows.find((row) => row.line.id === walk.at());

  // Who opens an item by key reads it next: its heading gets the focus as soon as it is there.
  const toRead = useRef<string | null>(null);
  const focusRead = useEffectEvent(() => {
    if (toRead.current === null || pane.detail?.line.id !== toRead.current) return;
    toRead.current = null;
    document.getElementById(PANE_HEADING)?.focus();
  });
  const shownId = pane.detail?.line.id;
  useEffect(() => {
    if (shownId) focusRead();
  }, [shownId]);
  const openAndRead = () => {
    const row = focused();
    if (!row) return;
    toRead.current = row.line.id;
    pane.show(row.line.id);
    focusRead();
  };
  const close = useEffectEvent(() => {
    const id = pane.id;
    pane.show(null);
    if (id) walk.to(id);
  });
  const shownFresh = useRef(false);
  const showFresh = () => {
    shownFresh.current = held.fresh > 0;
    held.showFresh();
  };
  // The list is another one: the walk begins at its top.
  useEffect(() => {
    if (!shownFresh.current) return;
    shownFresh.current = false;
    walk.first();
  });
  /** What is selected, else the row that has the focus, else the item that is read. */
  const meant = () => {
    const chosen = here.filter((line) => selection.has(line.id));
    if (chosen.length) return chosen;
    const row = focused() ?? held.rows.find(({ line }) => line.id === pane.id);
    if (row) return row.gone === null ? [row.line] : [];
    return pane.detail ? [pane.detail.line] : [];
  };
  const keys = wireKeys(triage.may, {
    order: (verb) => triage.ask(verb, meant()),
    group: () => triage.askOne("group", meant()),
    lead: () => triage.askOne("lead", meant()),
    undo: () => (triage.undoable ? triage.undo() : triage.ask("restore", meant())),
    walk: walk.step,
    open: openAndRead,
    toggle: (range) => {
      const row = focused();
      if (row?.gone === null) selection.toggle(row.line.id, range);
    },
    escape: () => (pane.id ? close() : selection.clear()),
    filter: toFilters,
    showFresh,
  });
  const all = here.length > 0 && selection.selected.length === here.length;
  const item = pane.id ? (
    <WirePane
      pane={pane}
      now={now}
      zone={zone}
      buttons={({ line }) => <ItemButtons line={line} triage={triage} />}
    />
  ) : null;
  const below = (id: string) => (!wide && pane.id === id ? item : null);
  const stray = !wide && pane.id && !held.rows.some((row) => row.line.id === pane.id) ? item : null;

  return (
    <>
      <div className={classes.listHead}>
        <h2 className={classes.listTitle}>{WIRE_VIEWS[filter.view]}</h2>
        <div className={classes.tools}>
          {here.length && triage.may.wire ? (
            <Checkbox
              label="Select all on this page"
              checked={all}
              indeterminate={!all && selection.selected.length > 0}
              onChange={(event) => selection.all(event.currentTarget.checked)}
            />
          ) : null}
          <Shortcuts shortcuts={[...keys, ...DESK_KEYS]} />
        </div>
      </div>
      <p role="alert" className={classes.problem}>
        {triage.problem}
      </p>
      {lookedTo ? (
        <p className={layout.looked}>
          {`Looked back to ${momentWords(lookedTo, zone)}; “Older” looks further.`}
        </p>
      ) : null}
      <div role="status" className={classes.fresh}>
        {held.fresh ? (
          <Button variant="default" size="sm" radius="xl" onClick={showFresh}>
            {`${held.fresh >= 50 ? "50+" : held.fresh} new ${held.fresh === 1 ? "item" : "items"} – show`}
          </Button>
        ) : null}
      </div>
      <div className={layout.columns} data-pane={wide && pane.id ? true : undefined}>
        <div>
          {stray}
          <ol className={classes.list} ref={list} hidden={held.rows.length === 0}>
            {held.rows.map((row) => (
              <WireRow
                key={row.line.id}
                shown={row}
                href={at(row.line.id)}
                now={now}
                zone={zone}
                opened={pane.id === row.line.id}
                open={() => pane.show(row.line.id)}
                selected={selection.has(row.line.id) && row.gone === null}
                select={triage.may.wire ? (to, range) => selection.select(row.line.id, to, range) : null}
                buttons={<RowButtons line={row.line} triage={triage} />}
                below={below(row.line.id)}
              />
            ))}
          </ol>
        </div>
        {wide ? item : null}
      </div>
      <SelectionBar
        lines={here.filter((line) => selection.has(line.id))}
        triage={triage}
        clear={selection.clear}
      />
      {triage.dialogs}
    </>
  );
}
