"use client";
import { useWatch } from "react-hook-form";
import { useNow } from "@/components/ui/use-now";
import { countdownWords } from "@/lib/releases/countdown";
import { publicTime } from "@/lib/releases/lifecycle";
import { readerTimes } from "@/lib/releases/reader-times";
import { isInstant } from "@/lib/releases/time-problem";
import classes from "./readers-see.module.css";
import { useReleaseForm } from "./use-field";

const instant = (value: string) => (isInstant(value) ? new Date(value) : null);

/** The moment the release becomes public on every clock it concerns, and how long that is from now. */
export function ReadersSee({ titles }: { titles: { name: string; timeZone: string }[] }) {
  const { control } = useReleaseForm();
  const [publishAt, embargoUntil, zone] = useWatch({
    control,
    name: ["publishAt", "embargoUntil", "timeZone"],
  });
  const now = useNow();
  const at = publicTime(instant(publishAt), instant(embargoUntil));
  const unsettled = [publishAt, embargoUntil].some((value) => value && !isInstant(value));
  if (!at || !now || at <= now || unsettled) return null;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section className={classes.box} aria-label="When readers will see it">
      <p className={classes.lead}>
        <strong>Public {countdownWords(at, now)}</strong>, if an editor has approved it by then.
        {publishAt && embargoUntil ? " The later of the two times counts." : ""}
      </p>
      <dl className={classes.clocks}>
        {readerTimes(at, titles, { set: zone, own }).map(({ who, words }) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
