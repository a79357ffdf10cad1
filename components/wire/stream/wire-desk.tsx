"use client";
import { useRef } from "react";
import classes from "@/components/desk/list.module.css";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/panel";
import { useNow } from "@/components/ui/use-now";
import type { WireDetail } from "@/lib/wire/desk/detail";
import { narrowsWire, type WireFilter, type WireNames, type WireView } from "@/lib/wire/desk/filter";
import type { WirePage } from "@/lib/wire/desk/line";
import type { May } from "../triage/orders";
import type { Titles } from "../triage/place-dialog";
import { type TriageActions, useTriage } from "../triage/triage";
import { wirePath } from "./address";
import { WireChips, WireFilters } from "./filters";
import { type ReadItem, usePane } from "./use-pane";
import { type ReadWire, useWireRows, type WireCounts } from "./use-wire-rows";
import { WireViews } from "./views";
import { WireList } from "./wire-list";

const EMPTY: Record<WireView, string> = {
  incoming: "Nothing has come yet. Items appear here as the sources bring them.",
  held: "No item waits for the desk. Those of sources that do not publish by themselves appear here.",
  public: "No item of the wire is on the site.",
  waiting: "No item is withheld or under embargo.",
  spiked: "No item is spiked. What is spiked stays here and can be restored.",
  cancelled: "No agency has cancelled an item.",
  expired: "No item has run out.",
};

export type WireDeskActions = { read: ReadWire; item: ReadItem } & TriageActions;

type Props = {
  filter: WireFilter;
  cursor: string | undefined;
  page: WirePage;
  counts: WireCounts;
  names: WireNames;
  titles: Titles;
  may: May;
  /** The item that the address opens. */
  opened: WireDetail | null;
  /** When the list was read. */
  now: Date;
  zone: string;
  actions: WireDeskActions;
};

/** The wire desk: views, filters and the stream, with the item that is read beside it. */
export function WireDesk(props: Props) {
  const { filter, cursor, page, counts, names, titles, may, opened, now, zone, actions } = props;
  const clock = useNow();
  const fold = useRef<HTMLDetailsElement>(null);
  const firstFilter = useRef<HTMLInputElement>(null);
  const rows = useWireRows({ page, counts, now, filter, cursor }, actions.read);
  const at = (item: string | null) =>
    wirePath(filter, { ...(cursor ? { cursor } : {}), ...(item ? { item } : {}) });
  const pane = usePane(opened, actions.item, at);
  const triage = useTriage(actions, titles, may, () => {
    rows.refresh();
    pane.reload();
  });
  const narrow = narrowsWire(filter);
  const toFilters = () => {
    if (fold.current) fold.current.open = true;
    firstFilter.current?.focus();
  };
  return (
    <>
      <WireViews filter={filter} counts={rows.counts} />
      <details ref={fold} className={classes.fold} open={narrow}>
        <summary>Filter</summary>
        <WireFilters filter={filter} names={names} first={firstFilter} />
      </details>
      <WireChips filter={filter} names={names} />
      <WireList
        filter={filter}
        held={rows}
        lookedTo={page.lookedTo}
        pane={pane}
        at={at}
        now={clock ?? now}
        zone={zone}
        triage={triage}
        toFilters={toFilters}
      />
      {rows.rows.length ? null : (
        <EmptyState title={narrow ? "Nothing matches these filters" : "Nothing here"}>
          <p>{narrow ? "There are no such items in this view." : EMPTY[filter.view]}</p>
          {narrow ? (
            <ButtonLink href={wirePath({ view: filter.view })} variant="default">
              Show the whole view
            </ButtonLink>
          ) : null}
        </EmptyState>
      )}
      <nav className={classes.older} aria-label="Pages of the wire">
        {cursor ? <TextLink href={wirePath(filter)}>First page</TextLink> : null}
        {rows.nextCursor ? (
          <TextLink href={wirePath(filter, { cursor: rows.nextCursor })}>Older</TextLink>
        ) : null}
      </nav>
    </>
  );
}
