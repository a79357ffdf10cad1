import { FLAG_WORDS, type Flag } from "@/lib/releases/queue/flags";
import classes from "./row.module.css";

const URGENT = new Set<Flag>(["taken-back", "appeal", "embargo-soon", "errors", "lookalike"]);

/** What is to be known of a release before it is opened. */
export function FlagList({ flags }: { flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className={classes.flags} aria-label="Marks">
      {flags.map((flag) => (
        <li
          key={flag}
          className={classes.flag}
          data-urgent={URGENT.has(flag) || undefined}
          title={FLAG_WORDS[flag].meaning}
        >
          {FLAG_WORDS[flag].label}
        </li>
      ))}
    </ul>
  );
}
