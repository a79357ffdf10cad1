import { Checkbox } from "@mantine/core";
import { TextLink } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { desk } from "@/lib/core/paths";
import type { ImportPlan } from "@/lib/wire/sources/exchange";
import classes from "./lists.module.css";

export type LineResult =
  | { state: "good" | "bad"; words: string }
  | { state: "added"; words: string; id: string };

const count = (n: number, words: string) => (n ? [`${n} ${words}`] : []);

/** The feeds of a list: what would be added, what is known already and what is none, with what became of each. */
export function ImportLines({
  plan,
  chosen,
  results,
  busy,
  choose,
}: {
  plan: ImportPlan;
  chosen: ReadonlySet<string>;
  results: ReadonlyMap<string, LineResult>;
  busy: boolean;
  choose: (url: string, to: boolean) => void;
}) {
  const known = plan.lines.filter((line) => line.known).length;
  const summary = [
    ...count(plan.lines.length - known, "new"),
    ...count(known, "known already"),
    ...count(plan.broken.length, "that name no feed"),
  ];
  return (
    <Panel title={plan.title || "The list"} id="import-lines">
      <p role="status">{summary.length ? `${summary.join(", ")}.` : "It names no feeds."}</p>
      <ul className={classes.lines}>
        {plan.lines.map((line) => {
          const result = results.get(line.url);
          return (
            <li key={line.url} data-state={result?.state}>
              <Checkbox
                checked={chosen.has(line.url)}
                disabled={busy || line.known !== null || result?.state === "added"}
                onChange={(event) => choose(line.url, event.currentTarget.checked)}
                label={line.title}
                description={[line.url, ...(line.folders.length ? [line.folders.join(" › ")] : [])].join(
                  " · ",
                )}
              />
              {line.known ? (
                <span className={classes.result}>
                  {"Known: "}
                  <TextLink href={desk.source(line.known.id)}>{line.known.name}</TextLink>
                </span>
              ) : null}
              {result ? (
                <span className={classes.result}>
                  {result.state === "added" ? (
                    <TextLink href={desk.source(result.id)}>{result.words}</TextLink>
                  ) : (
                    result.words
                  )}
                </span>
              ) : null}
            </li>
          );
        })}
        {plan.broken.map((each) => (
          <li key={`${each.title} ${each.why}`} data-state="bad">
            <span>{each.title || "Without a title"}</span>
            <span className={classes.result}>{each.why}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
