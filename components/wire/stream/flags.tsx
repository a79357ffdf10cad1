import { momentWords } from "@/lib/core/moment";
import type { WireLine } from "@/lib/wire/desk/line";
import { WIRE_STATES } from "@/lib/wire/desk/state";
import classes from "./row.module.css";

/** What is to be known of an item at a glance; the urgent ones first. */
export function flagsOf(line: WireLine, zone: string, now: Date): { words: string; urgent?: boolean }[] {
  const { state } = line;
  const flags: { words: string; urgent?: boolean }[] = [];
  if (state === "embargoed" && line.embargoUntil)
    flags.push({ words: `Embargo until ${momentWords(line.embargoUntil, zone)}`, urgent: true });
  else if (line.embargoUntil && line.embargoUntil > now)
    flags.push({ words: `Embargo until ${momentWords(line.embargoUntil, zone)}`, urgent: true });
  if (["canceled", "killed", "withheld", "placeless"].includes(state))
    flags.push({ words: WIRE_STATES[state], urgent: state !== "placeless" });
  else if (state !== "embargoed") flags.push({ words: WIRE_STATES[state] });
  if (line.changedAt && state !== "canceled")
    flags.push({ words: line.version > 1 ? `Changed, version ${line.version}` : "Changed" });
  if (line.copies) flags.push({ words: `Merged with ${line.copies}` });
  if (line.story) flags.push({ words: `Same news: ${line.story.size}` });
  if (line.picture) flags.push({ words: "Picture" });
  if (line.itemType && !["text", "picture"].includes(line.itemType))
    flags.push({ words: line.itemType.charAt(0).toUpperCase() + line.itemType.slice(1) });
  return flags;
}

export function WireFlags({ line, zone, now }: { line: WireLine; zone: string; now: Date }) {
  const flags = flagsOf(line, zone, now);
  return (
    <ul className={classes.flags} aria-label="Marks">
      {flags.map(({ words, urgent }) => (
        <li key={words} className={classes.flag} data-urgent={urgent || undefined}>
          {words}
        </li>
      ))}
    </ul>
  );
}
