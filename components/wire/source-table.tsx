import {
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
} from "@mantine/core";
import { TextLink } from "@/components/ui/link";
import { agoWords, untilWords } from "@/lib/core/span-of-time";
import classes from "./source.module.css";
import { type SourceActions, SourceMoves } from "./source-moves";
import { SourceState } from "./source-state";

export type SourceRow = {
  id: string;
  slug: string;
  name: string;
  href: string;
  status: "active" | "paused" | "archived";
  failures: number;
  intervalSeconds: number;
  lastPolledAt: Date | null;
  lastItemAt: Date | null;
  nextPollAt: Date;
  lastError: string | null;
};

/** All sources with how they fare, those in trouble first. */
export function SourceTable({
  sources,
  now,
  actions,
}: {
  sources: SourceRow[];
  now: Date;
  actions: SourceActions;
}) {
  return (
    <TableScrollContainer
      minWidth={760}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": "Sources" } }}
    >
      <Table className={classes.table} verticalSpacing="sm">
        <TableThead>
          <TableTr>
            <TableTh>Source</TableTh>
            <TableTh>State</TableTh>
            <TableTh>Last item</TableTh>
            <TableTh>Last poll</TableTh>
            <TableTh>Next poll</TableTh>
            <TableTh>
              <span className={classes.away}>Moves</span>
            </TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {sources.map((source) => (
            <TableTr key={source.id}>
              <TableTd>
                <TextLink href={source.href} fw={600}>
                  {source.name}
                </TextLink>
                <div className={classes.slug}>{source.slug}</div>
                {source.lastError ? <div className={classes.reason}>{source.lastError}</div> : null}
              </TableTd>
              <TableTd>
                <SourceState source={source} now={now} />
              </TableTd>
              <TableTd>{source.lastItemAt ? agoWords(source.lastItemAt, now) : "none yet"}</TableTd>
              <TableTd>{source.lastPolledAt ? agoWords(source.lastPolledAt, now) : "never"}</TableTd>
              <TableTd>{source.status === "active" ? untilWords(source.nextPollAt, now) : "—"}</TableTd>
              <TableTd>
                <SourceMoves source={source} actions={actions} />
              </TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </TableScrollContainer>
  );
}
