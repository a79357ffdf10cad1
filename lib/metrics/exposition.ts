import { Gauge, Registry } from "prom-client";
import { type Figures, namedSources, type SourceFigures } from "./figures";

/** A value by labels; none at all says that there is nothing to tell. */
type Sample = [number, Record<string, string>?];

const SOURCE: [string, string, (of: SourceFigures) => number | null][] = [
  ["ok_age_seconds", "Since the source last answered well.", (of) => of.okAgeSeconds],
  ["failures_in_row", "Polls that failed since the last good one.", (of) => of.failuresInRow],
  ["unchanged_polls_today", "Polls since midnight UTC that brought nothing.", (of) => of.unchangedToday],
  ["polls_last_hour", "Polls and pushes of the last hour that did not end so.", (of) => of.polls],
  ["failed_polls_last_hour", "Polls of the last hour that failed.", (of) => of.failedPolls],
  ["items_created_last_hour", "Items first seen in the last hour.", (of) => of.created],
  ["items_updated_last_hour", "Items revised in the last hour.", (of) => of.updated],
  ["items_refused_last_hour", "Items of the last hour that could not be taken.", (of) => of.refused],
];

const JOB_STATES = ["waiting", "planned", "failed"] as const;

function tables(of: Figures): [string, string, Sample[]][] {
  const named = namedSources(of.sources);
  const { p50, p95, worst, due } = of.lateness;
  return [
    [
      "wire_poll_lateness_seconds",
      "How late the polls are that are due: middle, 95th of a hundred, worst.",
      [
        [p50, { quantile: "0.5" }],
        [p95, { quantile: "0.95" }],
        [worst, { quantile: "1" }],
      ],
    ],
    ["wire_polls_due", "Polls that are due.", [[due]]],
    ["wire_sources", "Sources by status.", of.sourcesBy.map(({ status, count }) => [count, { status }])],
    ...SOURCE.map(([name, help, read]): [string, string, Sample[]] => [
      `wire_source_${name}`,
      help,
      named.flatMap((each): Sample[] => {
        const value = read(each);
        return value === null ? [] : [[value, { source: each.source }]];
      }),
    ]),
    ["wire_held_items", "Wire items that wait for the desk.", [[of.held.waiting]]],
    ["wire_held_oldest_seconds", "How long the oldest of them has waited.", [[of.held.oldestSeconds]]],
    [
      "jobs",
      "Jobs by task: waiting (due), planned (for later), failed (given up).",
      of.jobs.flatMap((job) => JOB_STATES.map((state): Sample => [job[state], { task: job.task, state }])),
    ],
    [
      "job_oldest_seconds",
      "How long the oldest due job of a task has waited.",
      of.jobs.map(({ task, oldestSeconds }) => [oldestSeconds, { task }]),
    ],
    [
      "queue_releases",
      "Releases at the desk.",
      of.releases.map((each) => [each.count, { status: each.status }]),
    ],
    [
      "queue_oldest_seconds",
      "Since the oldest of them was handed in.",
      of.releases.map((each) => [each.oldestSeconds, { status: each.status }]),
    ],
    [
      "queue_overdue_releases",
      "Those whose answer is overdue.",
      of.releases.map((each) => [each.overdue, { status: each.status }]),
    ],
    ["publish_overdue_releases", "Releases whose moment has passed, not public yet.", [[of.publish.overdue]]],
    ["publish_lag_seconds", "How long the first of them is late.", [[of.publish.lagSeconds]]],
    ["publish_troubled_releases", "Those of them that could not be published.", [[of.publish.troubled]]],
    ["mail_queued", "Mails on their way out, of the last week.", [[of.mail.queued]]],
    ["mail_failed", "Mails of the last week that were given up.", [[of.mail.failed]]],
    ["mail_oldest_seconds", "How long the oldest queued mail has waited.", [[of.mail.oldestSeconds]]],
    [
      "letters_waiting",
      "Letters of batches that are being handed over, or wait for it.",
      [[of.letters.waiting]],
    ],
    [
      "letters_oldest_seconds",
      "How long ago the hour came of the oldest letter that is not handed over.",
      [[of.letters.oldestSeconds]],
    ],
    [
      "letter_batches_failed_last_day",
      "Batches of the last day of which no letter was accepted.",
      [[of.letters.failedBatches]],
    ],
    ["webhook_deliveries_pending", "Webhook messages still to be delivered.", [[of.webhooks.pending]]],
    ["hub_topics_waiting", "Feeds that hubs are still to be told of.", [[of.hubs.waiting]]],
    ["hubs_failing", "Titles whose hub takes nothing.", [[of.hubs.failing]]],
    [
      "letter_rounds_skipped_last_day",
      "Zones and hours whose readers got no daily email, of the last day.",
      [[of.letters.skippedRounds]],
    ],
    [
      "letter_batches_open",
      "Batches of letters: preparing, submitting, or uncertain until somebody decides.",
      of.letters.batches.map(({ state, count }) => [count, { state }]),
    ],
    [
      "edge_untold_seconds",
      "Since the oldest change that the edge is not known to have been told of.",
      of.edges.map(({ edge, untoldSeconds }) => [untoldSeconds, { edge }]),
    ],
    [
      "edge_failures_in_row",
      "Purges that failed since the last one the edge took.",
      of.edges.map(({ edge, failuresInRow }) => [failuresInRow, { edge }]),
    ],
    [
      "log_sound",
      "Whether the last check of the log found it whole.",
      of.log ? [[Number(of.log.sound)]] : [],
    ],
    ["log_check_age_seconds", "Since that check.", of.log ? [[of.log.ageSeconds]] : []],
  ];
}

/** Figures in the text format of Prometheus (0.0.4), every name beginning with `dateline_`. */
export async function expositionOf(figures: Figures): Promise<string> {
  const registry = new Registry();
  for (const [name, help, samples] of tables(figures)) {
    // A gauge without labels begins at 0: where nothing is known, nothing is said.
    if (samples.length === 0) continue;
    const labelNames = [...new Set(samples.flatMap(([, labels]) => Object.keys(labels ?? {})))];
    const gauge = new Gauge({ name: `dateline_${name}`, help, labelNames, registers: [registry] });
    for (const [value, labels] of samples) gauge.set(labels ?? {}, value);
  }
  return registry.metrics();
}
