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
import { TextLink } from "@/components/ui/link";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { DeskFetch } from "@/lib/wire/sources/desk-view";
import classes from "./source.module.css";
import { formatWords } from "./trial-view";

const OUTCOMES: Record<string, string> = { stored: "Stored", unchanged: "Unchanged", failed: "Failed" };
const size = (bytes: number) => (bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`);

/** The last fetches of a source that brought something or failed, newest first, each with what it sent where that was kept. */
export function FetchTable({
  fetches,
  payloads,
  source,
  zone,
}: {
  fetches: DeskFetch[];
  payloads: { id: string; fetchId: string | null }[];
  source: string;
  zone: string;
}) {
  return (
    <TableScrollContainer
      minWidth={860}
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
            <TableTh>Message</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {fetches.map((each) => {
            const kept = payloads.find(({ fetchId }) => fetchId === each.id);
            const when = momentWords(each.at, zone);
            return (
              <TableTr key={each.id}>
                <TableTd>
                  <time dateTime={each.at.toISOString()}>{when}</time>
                  {each.via === "push" ? <div className={classes.slug}>pushed by the hub</div> : null}
                </TableTd>
                <TableTd>
                  <HealthMark tone={each.outcome === "failed" ? "failing" : "well"}>
                    {OUTCOMES[each.outcome] ?? each.outcome}
                  </HealthMark>
                  {each.error ? <div className={classes.reason}>{each.error}</div> : null}
                </TableTd>
                <TableTd>{each.httpStatus ?? "—"}</TableTd>
                <TableTd>{each.format ? formatWords(each.format) : "—"}</TableTd>
                <TableTd>{each.created}</TableTd>
                <TableTd>{each.updated}</TableTd>
                <TableTd>{each.rejected.length}</TableTd>
                <TableTd>{size(each.bytes)}</TableTd>
                <TableTd>{each.durationMs} ms</TableTd>
                <TableTd>
                  {kept ? (
                    <TextLink
                      href={desk.payload(source, kept.id)}
                      plain
                      aria-label={`Download what came ${when}`}
                    >
                      Download
                    </TextLink>
                  ) : (
                    "—"
                  )}
                </TableTd>
              </TableTr>
            );
          })}
        </TableTbody>
      </Table>
    </TableScrollContainer>
  );
}

const SHOWN = 30;

/** Items that could not be taken, each with the reason. */
export function RejectedList({ fetches, zone }: { fetches: DeskFetch[]; zone: string }) {
  const all = fetches.flatMap((fetch) => fetch.rejected.map((item) => ({ ...item, at: fetch.at })));
  if (all.length === 0) return <p>Every item of the last fetches was taken.</p>;
  return (
    <>
      <ul className={classes.rejected}>
        {all.slice(0, SHOWN).map((each) => (
          <li key={`${each.at.toISOString()} ${each.index} ${each.error}`}>
            <strong>{each.guid || `Item ${each.index + 1}`}</strong>
            <span>{each.error}</span>
            <small>{momentWords(each.at, zone)}</small>
          </li>
        ))}
      </ul>
      {all.length > SHOWN ? <p>{`And ${all.length - SHOWN} more.`}</p> : null}
    </>
  );
}
