import type { ReactNode } from "react";
import { momentWords } from "@/lib/core/moment";
import { agoWords, durationWords, untilWords } from "@/lib/core/span-of-time";
import type { DeskSource } from "@/lib/wire/sources/desk-view";
import { licenceOf } from "@/lib/wire/sources/licences";
import { WIRE_RIGHTS } from "@/lib/wire/sources/schema";
import type { SourceTitles } from "./source-fields";

const web = (address: string): ReactNode => (
  <a href={address} rel="noreferrer">
    {address}
  </a>
);
const span = (seconds: number) => durationWords(seconds * 1000);

const HUB: Record<string, string> = {
  active: "pushes its items as they come; it is polled as well, less often",
  requested: "has been asked to push",
  denied: "will not push",
  lapsed: "has stopped pushing",
};

function hubWords({ hub }: DeskSource, now: Date): string {
  if (!hub) return "";
  const parts = [
    `${hub.hub} ${HUB[hub.state] ?? hub.state}`,
    hub.lastPushAt ? `last push ${agoWords(hub.lastPushAt, now)}` : "",
    hub.refused ? `${hub.refused} pushes with a wrong signature were refused` : "",
    hub.lastError ?? "",
  ];
  return parts.filter(Boolean).join("; ");
}

function paceWords({ values, paceSeconds, ttlSeconds }: DeskSource): string {
  const range = `every ${span(values.intervalSeconds)} to ${span(values.slowestSeconds)}`;
  const learnt = paceSeconds ? `; ${span(paceSeconds)} suits it now` : "";
  return `${range}${learnt}${ttlSeconds ? `; the feed asks for ${span(ttlSeconds)} at least` : ""}`;
}

/** All there is to know of a source by name, what is empty left out. */
export function sourceFacts(
  source: DeskSource,
  titles: SourceTitles,
  zone: string,
  now: Date,
): [string, ReactNode][] {
  const { values, status, lastItemAt, lastOkAt } = source;
  const routes = values.routes.map(({ publication, section }) => {
    const title = titles.find((each) => each.slug === publication);
    return `${title?.name ?? publication}: ${title?.sections.find((each) => each.slug === section)?.name ?? section}`;
  });
  const licence = licenceOf(values.licence);
  const facts: [string, ReactNode][] = [
    ["Feed", web(values.url)],
    ["Homepage", values.homepage ? web(values.homepage) : ""],
    ["Moved to", source.movedTo ? `${source.movedTo}, seen ${source.movedCount} times in a row` : ""],
    ["Shown", WIRE_RIGHTS[values.rights]],
    ["Credit line", values.attribution],
    [
      "Licence",
      licence?.url ? (
        <a key="licence" href={licence.url}>
          {licence.name}
        </a>
      ) : (
        (licence?.name ?? "")
      ),
    ],
    ["Rights", values.rightsNote],
    ["Items leave", values.expireAfterHours ? `${span(values.expireAfterHours * 3600)} after they came` : ""],
    ["Search engines", values.noIndex ? "are asked to leave its items out" : ""],
    ["Published", values.autoPublish ? "by itself" : "when an editor says so: its items are held"],
    ["Placed in", routes.join(" · ") || "nowhere, unless a rule or an editor places an item"],
    ["Polled", paceWords(source)],
    ["Hub", hubWords(source, now)],
    ["Next try", status === "active" ? untilWords(source.nextPollAt, now) : ""],
    ["Last good answer", lastOkAt ? momentWords(lastOkAt, zone) : "none yet"],
    ["Last item", lastItemAt ? momentWords(lastItemAt, zone) : "none yet"],
    [
      "Quiet",
      values.quietAfterHours
        ? `the desk is told after ${span(values.quietAfterHours * 3600)} without an item`
        : "",
    ],
    ["Items stored", source.items.toLocaleString("en")],
    ["Added", momentWords(source.createdAt, zone)],
  ];
  return facts.filter(([, value]) => value !== "");
}
