import { directionOf, type Edition } from "@/components/site/edition";
import { shortTime } from "@/components/site/times";

/** The time of a story as lists show it; it keeps the title's direction beside text that runs the other way. */
export function When({ at, edition }: { at: Date; edition: Edition }) {
  return (
    <time dateTime={at.toISOString()} dir={directionOf(edition.title.language)}>
      {shortTime(edition, at)}
    </time>
  );
}
