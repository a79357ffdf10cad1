"use client";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import bulk from "@/components/desk/bulk.module.css";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { desk } from "@/lib/core/paths";
import { agoWords, untilWords } from "@/lib/core/span-of-time";
import classes from "./source-list.module.css";
import { type SourceActions, SourceMoves } from "./source-moves";
import { SourceState } from "./source-state";
import { arrivalWords, Sparkline } from "./sparkline";

export type SourceRow = {
  id: string;
  slug: string;
  name: string;
  status: "active" | "paused" | "archived";
  pausedWhy: string;
  autoPublish: boolean;
  failures: number;
  intervalSeconds: number;
  quietAfterHours: number | null;
  createdAt: Date;
  lastPolledAt: Date | null;
  lastItemAt: Date | null;
  nextPollAt: Date;
  lastError: string | null;
  push: string | null;
  arrivals: number[];
};

const PUSH: Record<string, string> = {
  active: "pushed by its hub, and polled",
  requested: "a hub is asked to push, polled meanwhile",
  denied: "its hub does not push, polled",
  lapsed: "its hub has stopped pushing, polled",
};

const exportHref = (slugs: string[]) =>
  `${desk.exportSources}?${new URLSearchParams(slugs.map((slug) => ["source", slug]))}`;

/** All sources with how they fare, what they brought lately and what can be done; those chosen leave as a list. */
export function SourceList({
  sources,
  now,
  actions,
}: {
  sources: SourceRow[];
  now: Date;
  /** null: they may only look. */
  actions: SourceActions | null;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const here = sources.flatMap(({ slug }) => (chosen.has(slug) ? [slug] : []));
  const choose = (slugs: string[], to: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const slug of slugs)
        if (to) after.add(slug);
        else after.delete(slug);
      return after;
    });
  return (
    <>
      <Checkbox
        className={classes.all}
        label="Select all shown"
        checked={here.length === sources.length}
        indeterminate={here.length > 0 && here.length < sources.length}
        onChange={(event) =>
          choose(
            sources.map(({ slug }) => slug),
            event.currentTarget.checked,
          )
        }
      />
      <ol className={classes.list} aria-label="Sources">
        {sources.map((source) => (
          <li key={source.id} className={classes.row}>
            <Checkbox
              className={classes.select}
              checked={chosen.has(source.slug)}
              onChange={(event) => choose([source.slug], event.currentTarget.checked)}
              aria-label={`Select ${source.name}, ${source.slug}`}
            />
            <div className={classes.name}>
              <TextLink href={desk.source(source.id)} fw={600}>
                {source.name}
              </TextLink>
              <span className={classes.slug}>{source.slug}</span>
              {source.lastError && source.status === "active" ? (
                <span className={classes.error}>{source.lastError}</span>
              ) : null}
            </div>
            <div className={classes.state}>
              <SourceState source={source} now={now} />
              <span>{source.autoPublish ? "publishes by itself" : "held for the desk"}</span>
              <span>{source.push ? (PUSH[source.push] ?? source.push) : "polled"}</span>
            </div>
            <div className={classes.arrivals}>
              <Sparkline days={source.arrivals} />
              <span aria-hidden>{arrivalWords(source.arrivals)}</span>
            </div>
            <div className={classes.times}>
              <span>{`last item ${source.lastItemAt ? agoWords(source.lastItemAt, now) : "none yet"}`}</span>
              {source.status === "active" ? (
                <span>{`next try ${untilWords(source.nextPollAt, now)}`}</span>
              ) : null}
            </div>
            {actions ? <SourceMoves source={source} actions={actions} /> : null}
          </li>
        ))}
      </ol>
      <fieldset className={bulk.bar} aria-label="Selected sources" hidden={here.length === 0}>
        <p role="status" className={bulk.count}>
          {here.length ? `${here.length} selected` : ""}
        </p>
        <ButtonLink href={exportHref(here)} size="sm" variant="default" plain>
          Export as OPML
        </ButtonLink>
        <Button size="sm" variant="subtle" onClick={() => setChosen(new Set())}>
          Clear selection
        </Button>
      </fieldset>
    </>
  );
}
