import classes from "./source.module.css";

const [WIDTH, HEIGHT, GAP] = [112, 28, 2];

/** "38 items in 14 days, 3 of them in the last 24 hours". */
export function arrivalWords(days: readonly number[]): string {
  const sum = days.reduce((one, other) => one + other, 0);
  if (sum === 0) return `No item in ${days.length} days`;
  const items = `${sum.toLocaleString("en")} ${sum === 1 ? "item" : "items"}`;
  return `${items} in ${days.length} days, ${(days.at(-1) ?? 0).toLocaleString("en")} in the last 24 hours`;
}

/** What a source brought day by day, small; its words are what is read out. */
export function Sparkline({ days }: { days: readonly number[] }) {
  const most = Math.max(1, ...days);
  const step = WIDTH / days.length;
  return (
    <svg
      className={classes.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={arrivalWords(days)}
    >
      <title>{arrivalWords(days)}</title>
      {days.map((count, day) => {
        // A day with an item is seen beside one with a thousand.
        const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
            key={day}
            x={day * step}
            y={HEIGHT - height}
            width={step - GAP}
            height={height}
            data-none={count === 0 || undefined}
          />
        );
      })}
    </svg>
  );
}
