import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/core/moment";
import { durationWords } from "@/lib/core/span-of-time";
import type { Trial } from "@/lib/wire/sources/trial";
import classes from "./source.module.css";

const FORMATS: [RegExp, string][] = [
  [/^rss/, "RSS"],
  [/^rdf/, "RDF"],
  [/^atom/, "Atom"],
  [/^json-feed/, "JSON Feed"],
  [/^ninjs/, "ninjs"],
  [/^newsml-g2/, "NewsML-G2"],
  [/^newsml-1/, "NewsML 1"],
  [/^nitf/, "NITF"],
];

/** "rss-2.0" is "RSS 2.0". */
export function formatWords(format: string): string {
  const [pattern, name] = FORMATS.find(([each]) => each.test(format)) ?? [/^$/, format];
  return `${name}${format.replace(pattern, "").replace(/^-/, " ")}`.trim() || "unknown";
}

/** What a feed was found to be, and its first items as readers would see them. */
export function TrialView({ trial, zone }: { trial: Trial; zone: string }) {
  const facts: [string, string][] = [
    ["It is", `${formatWords(trial.format)}, ${trial.count} ${trial.count === 1 ? "item" : "items"}`],
    ["Title", trial.title || "none"],
    ["Homepage", trial.homepage || "none"],
    ["Language", trial.language || "not stated"],
    ["Its rights", trial.rights.join(" · ") || "not stated"],
    ["Pace that suits it", `every ${durationWords(trial.suggestedInterval * 1000)}`],
    ["Pushes by a hub", trial.hub ?? "no"],
  ];
  return (
    <Panel title="What came" id="trial">
      <dl className={classes.facts}>
        {facts.flatMap(([name, value]) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={name}>{value}</dd>,
        ])}
      </dl>
      {trial.problems.length ? (
        <>
          <h3 className={classes.part}>To be known</h3>
          <ul className={classes.problems}>
            {trial.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      ) : null}
      {trial.items.length ? (
        <>
          <h3 className={classes.part}>
            {trial.count > trial.items.length ? `The first ${trial.items.length} items` : "Its items"}
          </h3>
          <ol className={classes.trial} lang={trial.language || undefined}>
            {trial.items.map((item) => (
              <li key={item.guid} dir="auto">
                <strong>{item.title || "Without a headline"}</strong>
                {item.summary ? <p>{item.summary}</p> : null}
                <small lang="en" dir="ltr">
                  {[
                    item.published ? momentWords(new Date(item.published), zone) : "no date",
                    ...item.authors.slice(0, 3),
                    item.hasText ? "with its text" : "no text",
                    ...(item.hasPicture ? ["a picture"] : []),
                    ...(item.status === "usable" ? [] : [item.status]),
                  ].join(" · ")}
                </small>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Panel>
  );
}
