import Link from "next/link";
import classes from "@/components/desk/list.module.css";
import { desk } from "@/lib/core/paths";
import { WIRE_VIEW_NAMES, WIRE_VIEWS, type WireFilter } from "@/lib/wire/desk/filter";
import { wirePath } from "./address";
import type { WireCounts } from "./use-wire-rows";

const MOST = 1000;
/** @returns "1,000+" for the most that is counted. */
const countWords = (count: number) => (count >= MOST ? `${MOST.toLocaleString("en")}+` : String(count));

/** The views of the wire desk; those that somebody works through say how much they hold. */
export function WireViews({ filter, counts }: { filter: WireFilter | null; counts: WireCounts }) {
  return (
    <nav className={classes.views} aria-label="Views of the wire">
      {WIRE_VIEW_NAMES.map((view) => (
        <Link
          key={view}
          href={wirePath({ ...filter, view })}
          prefetch={false}
          className={classes.view}
          aria-current={view === filter?.view ? "page" : undefined}
        >
          {WIRE_VIEWS[view]}
          {view in counts ? (
            <span className={classes.count}>{countWords(counts[view as keyof WireCounts])}</span>
          ) : null}
        </Link>
      ))}
      <Link
        href={desk.wireStories}
        prefetch={false}
        className={classes.view}
        aria-current={filter === null ? "page" : undefined}
      >
        Same news
      </Link>
    </nav>
  );
}
