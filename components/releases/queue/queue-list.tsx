"use client";
import { Button, Checkbox } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import classes from "@/components/desk/list.module.css";
import { DESK_KEYS } from "@/components/desk/palette-entries";
import { useSelection } from "@/components/desk/use-selection";
import { attempt } from "@/components/ui/outcome";
import { Shortcuts } from "@/components/ui/shortcuts";
import { desk } from "@/lib/core/paths";
import { type QueueFilter, VIEW_LABELS } from "@/lib/releases/queue/filter";
import type { QueueNames } from "@/lib/releases/queue/parts";
import { BulkBar } from "./bulk-bar";
import { BulkOrderDialog, type Ordered } from "./bulk-order";
import { BulkProgressDialog } from "./bulk-progress";
import { listKeys } from "./list-keys";
import type { QueueActions } from "./queue-desk";
import { QueueRow } from "./row";
import { useBulk } from "./use-bulk";
import type { useQueueRows } from "./use-queue-rows";

type Props = {
  filter: QueueFilter;
  held: ReturnType<typeof useQueueRows>;
  now: Date;
  zone: string;
  people: QueueNames["people"];
  claim: QueueActions["claim"];
  bulk: QueueActions["bulk"];
  toFilters: () => void;
};

/** A page of the queue that can be walked, selected and worked by keyboard. */
export function QueueList({ filter, held, now, zone, people, claim, bulk: actions, toFilters }: Props) {
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const [ordered, setOrdered] = useState<Ordered | null>(null);
  const bulk = useBulk(actions);
  const selects = filter.view === "waiting" || filter.view === "reviewing";
  const here = held.rows.filter((row) => row.gone === null).map((row) => row.line);
  const selection = useSelection(here.map((line) => line.id));

  const stops = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-queue-stop]") ?? [])];
  const focusedAt = () => {
    const row = document.activeElement?.closest("li");
    return stops().findIndex((stop) => row?.contains(stop));
  };
  const focused = () => held.rows[focusedAt()];
  const walk = (step: 1 | -1) => {
    const all = stops();
    const at = focusedAt();
    all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  };
  const take = async (row: (typeof held.rows)[number] | undefined) => {
    if (!row || row.gone !== null || busy) return;
    const { line } = row;
    if (line.claim?.mine) return router.push(desk.release(line.id));
    if (line.claim || !["submitted", "in_review"].includes(line.status)) return;
    setBusy(line.id);
    setProblem("");
    const outcome = await attempt(() => claim({ id: line.id, version: line.version }));
    if (outcome.ok) return router.push(desk.release(line.id));
    setBusy(null);
    setProblem(`“${line.headline || "Untitled release"}”: ${outcome.message}`);
  };
  const order = (verb: Ordered["verb"]) => {
    const row = focused();
    const ids = selection.selected.length ? selection.selected : row?.gone === null ? [row.line.id] : [];
    const items = here.filter((line) => ids.includes(line.id)).map(({ id, version }) => ({ id, version }));
    if (!items.length) return;
    const errors = here.filter((line) => ids.includes(line.id) && line.flags.includes("errors")).length;
    setOrdered({ verb, items, errors });
  };
  const shownFresh = useRef(false);
  const showFresh = () => {
    shownFresh.current = held.fresh > 0;
    held.showFresh();
  };
  // The list is another one: the walk begins at its top.
  useEffect(() => {
    if (!shownFresh.current) return;
    shownFresh.current = false;
    list.current?.querySelector<HTMLElement>("[data-queue-stop]")?.focus();
  });
  const keys = listKeys(
    {
      walk,
      order,
      showFresh,
      claim: () => void take(focused()),
      toggle: (range) => {
        const row = focused();
        if (row?.gone === null) selection.toggle(row.line.id, range);
      },
      takeBack: () => void bulk.takeBack(),
      clear: selection.clear,
      filter: toFilters,
    },
    selects,
  );
  const all = here.length > 0 && selection.selected.length === here.length;

  return (
    <>
      <div className={classes.listHead}>
        <h2 className={classes.listTitle}>{VIEW_LABELS[filter.view]}</h2>
        <div className={classes.tools}>
          {selects && here.length ? (
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
        {problem || (bulk.shown ? "" : bulk.problem)}
      </p>
      <div role="status" className={classes.fresh}>
        {held.fresh ? (
          <Button variant="default" size="sm" radius="xl" onClick={showFresh}>
            {`${held.fresh} new ${held.fresh === 1 ? "release" : "releases"} – show`}
          </Button>
        ) : null}
      </div>
      <ol className={classes.list} ref={list} hidden={held.rows.length === 0}>
        {held.rows.map((row) => (
          <QueueRow
            key={row.line.id}
            shown={row}
            filter={filter}
            now={now}
            zone={zone}
            busy={busy === row.line.id}
            claim={() => void take(row)}
            selected={selects ? selection.has(row.line.id) && row.gone === null : null}
            select={(to, range) => selection.select(row.line.id, to, range)}
          />
        ))}
      </ol>
      <BulkBar count={selection.selected.length} order={order} clear={selection.clear} />
      {ordered ? (
        <BulkOrderDialog
          ordered={ordered}
          people={people}
          close={() => setOrdered(null)}
          send={(sent) => {
            setOrdered(null);
            void bulk.order(sent).then((began) => began && selection.clear());
          }}
        />
      ) : null}
      <BulkProgressDialog bulk={bulk} />
    </>
  );
}
