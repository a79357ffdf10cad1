import { WorkList } from "@/components/desk/work-list";
import { readerWords } from "@/components/newsletter/issue/departure-list";
import { clockWords, dayWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { LetterGlance } from "@/lib/newsletter/issue/glance";
import { STANDING_WORDS } from "@/lib/newsletter/issue/standing";

const counted = (count: number, one: string, many: string) =>
  count ? [`${count.toLocaleString("en")} ${count === 1 ? one : many}`] : [];

const troubleWords = ({ troubles: { uncertain, failed, skipped } }: LetterGlance): string =>
  [
    ...counted(uncertain, "batch uncertain", "batches uncertain"),
    ...counted(failed, "batch failed", "batches failed"),
    ...counted(skipped, "round skipped", "rounds skipped"),
  ].join(", ");

/** "06:00 CST to 812 readers, and 3 later hours". */
function whenWords({ departures, title }: LetterGlance, now: Date): string {
  const ahead = departures.filter(({ at }) => at > now);
  const next = ahead[0];
  if (!next) return "";
  const later = ahead.length - 1;
  const also = later ? `, and ${later} later ${later === 1 ? "hour" : "hours"}` : "";
  return `${clockWords(next.at, title.timeZone)} to ${readerWords(next.readers)}${also}`;
}

/** The next letter of each title: when it goes to how many, what it waits for, and what is wrong. */
export function Letters({ all, now }: { all: LetterGlance[]; now: Date }) {
  return (
    <WorkList
      title="Daily email"
      id="letters"
      all={{ href: desk.newsletter, label: "The daily email" }}
      empty="There is no title."
      lines={all.map((each) => {
        const trouble = troubleWords(each);
        return {
          id: each.title.id,
          href: trouble ? desk.editions(each.title.slug) : desk.letter(each.title.slug, each.day),
          headline: `${each.title.name}, ${dayWords(each.day)}`,
          organisation: STANDING_WORDS[each.standing],
          note: [whenWords(each, now), trouble].filter(Boolean).join(" · "),
        };
      })}
    />
  );
}
