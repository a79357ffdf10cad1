import { HealthMark } from "@/components/ui/health-mark";
import { TextLink } from "@/components/ui/link";
import { dayWords, momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { EditionLine } from "@/lib/newsletter/figures/queries";
import { outcomeOf } from "@/lib/newsletter/figures/sums";
import classes from "./editions.module.css";

const KINDS: Record<string, string> = { daily: "Letter", breaking: "Breaking news", alert: "Alert" };

export const kindWords = (kind: string, day: string): string =>
  kind === "daily" ? `Letter of ${dayWords(day)}` : `${KINDS[kind] ?? kind}, ${dayWords(day)}`;

/** Editions, each with its end in a word. */
export function EditionRows({ all, zone }: { all: EditionLine[]; zone: string }) {
  return (
    <ul className={classes.rows}>
      {all.map((each) => {
        const { words, tone } = outcomeOf(each.sums);
        const { bounced, complained, unsubscribed, frozen } = each.sums;
        const after = [
          [bounced, "bounced"],
          [complained, "complained"],
          [unsubscribed, "unsubscribed"],
        ].flatMap(([count, word]) => (count ? [`${count.toLocaleString("en")} ${word}`] : []));
        return (
          <li key={each.id}>
            <span className={classes.what}>
              <TextLink href={desk.edition(each.id)}>
                {each.subject || kindWords(each.kind, each.day)}
              </TextLink>
              <span className={classes.detail}>
                {kindWords(each.kind, each.day)} · due {momentWords(each.dueAt, zone)} ·{" "}
                {frozen.toLocaleString("en")} frozen
                {after.length ? ` · ${after.join(", ")}` : ""}
              </span>
            </span>
            <HealthMark tone={tone}>{words}</HealthMark>
          </li>
        );
      })}
    </ul>
  );
}
