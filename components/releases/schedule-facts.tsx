import { Panel } from "@/components/ui/panel";
import { readerTimes } from "@/lib/releases/reader-times";
import type { ReleaseContent } from "@/lib/releases/schema";
import classes from "./fields/readers-see.module.css";

type Props = {
  content: Pick<ReleaseContent, "publishAt" | "embargoUntil" | "timeZone" | "kind" | "event">;
  titles: { name: string; timeZone: string }[];
};

function Clocks({ at, titles, zone }: { at: string; titles: Props["titles"]; zone: string }) {
  return (
    <dl className={classes.clocks}>
      {readerTimes(new Date(at), titles, { set: zone }).map(({ who, words }) => (
        <div key={who}>
          <dt>{who}</dt>
          <dd>
            <time dateTime={at}>{words}</time>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Schedule, embargo and event of a release on the clock they were set in and on its readers' (P12); nothing without. */
export function ScheduleFacts({ content, titles }: Props) {
  const { publishAt, embargoUntil, timeZone, kind, event } = content;
  const facts = [
    { name: "Embargo until", at: embargoUntil, zone: timeZone },
    { name: "Publication at the earliest", at: publishAt, zone: timeZone },
    {
      name: "The event begins",
      at: kind === "event" ? event?.start : null,
      zone: event?.timeZone ?? timeZone,
    },
    { name: "The event ends", at: kind === "event" ? event?.end : null, zone: event?.timeZone ?? timeZone },
  ].filter(({ at }) => at);
  if (!facts.length) return null;
  return (
    <Panel title="Times" id="times">
      {facts.map(({ name, at, zone }) => (
        <div key={name} className={classes.fact}>
          <h3>{name}</h3>
          <Clocks at={at as string} titles={titles} zone={zone} />
        </div>
      ))}
    </Panel>
  );
}
