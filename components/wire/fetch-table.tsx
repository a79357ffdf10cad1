import {
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
} from "@mantine/core";
import { HealthMark } from "@/components/ui/health-mark";
import { momentWords } from "@/lib/core/moment";
import type { FetchView } from "@/lib/wire/queries";
import classes from "./source.module.css";

const OUTCOMES: Record<string, string> = { stored: "Stored", unchanged: "Unchanged", failed: "Failed" };
const count = (rejected: unknown) => (Array.isArray(rejected) ? rejected.length : 0);
const size = (bytes: number) => (bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`);

/** The last fetches of a source, newest first. */
export function FetchTable({ fetches, zone }: { fetches: FetchView[]; zone: string }) {
  return (
    <TableScrollContainer
      minWidth={760}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": "Last fetches" } }}
    >
      <Table className={classes.table}>
        <TableThead>
          <TableTr>
            <TableTh>When</TableTh>
            <TableTh>Outcome</TableTh>
            <TableTh>HTTP</TableTh>
            <TableTh>Format</TableTh>
            <TableTh>New</TableTh>
            <TableTh>Changed</TableTh>
            <TableTh>Refused</TableTh>
            <TableTh>Size</TableTh>
            <TableTh>Took</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {fetches.map((each) => (
            <TableTr key={each.at.toISOString()}>
              <TableTd>
                <time dateTime={each.at.toISOString()}>{momentWords(each.at, zone)}</time>
              </TableTd>
              <TableTd>
                <HealthMark tone={each.outcome === "failed" ? "failing" : "well"}>
                  {OUTCOMES[each.outcome] ?? each.outcome}
                </HealthMark>
                {each.error ? <div className={classes.reason}>{each.error}</div> : null}
              </TableTd>
              <TableTd>{each.httpStatus ?? "—"}</TableTd>
              <TableTd>{each.format ?? "—"}</TableTd>
              <TableTd>{each.created}</TableTd>
              <TableTd>{each.updated}</TableTd>
              <TableTd>{count(each.rejected)}</TableTd>
              <TableTd>{size(each.bytes)}</TableTd>
              <TableTd>{each.durationMs} ms</TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </TableScrollContainer>
  );
}
