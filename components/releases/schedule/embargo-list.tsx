"use client";
import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { EmbargoLine } from "@/lib/releases/schedule/entry";
import classes from "./board.module.css";
import { Countdown } from "./countdown";

/** The embargoes that end next, counted down, approved or not; nothing when there are none. */
export function EmbargoList({ lines, zone, now }: { lines: EmbargoLine[]; zone: string; now: Date }) {
  if (lines.length === 0) return null;
  return (
    <Panel title="Embargoes" id="embargoes">
      <ol className={classes.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <div className={classes.lineText}>
              <Link href={desk.release(line.id)} prefetch={false} className={classes.headline}>
                {line.headline}
              </Link>
              <p className={classes.meta}>
                {line.organisation}
                {line.approved ? "" : " · not approved yet"}
              </p>
            </div>
            <p className={classes.ends}>
              <span>
                Ends <Countdown at={line.until} now={now} />
              </span>
              <span className={classes.meta}>{momentWords(line.until, zone)}</span>
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
