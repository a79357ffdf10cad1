import classes from "./webhooks.module.css";

/** A state in a word and a mark. */
export function State({ words, tone }: { words: string; tone: string }) {
  return (
    <span className={classes.state} data-tone={tone}>
      {words}
    </span>
  );
}
