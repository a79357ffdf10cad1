import { sourceHealth } from "@/lib/wire/source-health";
import classes from "./source.module.css";

type Source = Parameters<typeof sourceHealth>[0];

/** How a source fares, in words beside a dot. */
export function SourceState({ source, now }: { source: Source; now: Date }) {
  const { tone, words } = sourceHealth(source, now);
  return (
    <span className={classes.state} data-tone={tone}>
      {words}
    </span>
  );
}
