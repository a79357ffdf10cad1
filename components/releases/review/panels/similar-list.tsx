import { dateFormat } from "@/lib/core/date-format";
import type { Earlier } from "@/lib/releases/rules/rule";
import classes from "./panels.module.css";

const day = (at: string) =>
  dateFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(new Date(at));

/** Earlier releases and wire items that tell the same news, the most alike first. */
export function SimilarList({ earlier }: { earlier: readonly Earlier[] }) {
  return (
    <ul className={classes.similar}>
      {earlier.map((each) => (
        <li key={each.id}>
          <span className={classes.degree}>{Math.round(each.degree * 100)} %</span>
          <span>
            {each.href ? (
              <a href={each.href} target="_blank" rel="noreferrer">
                {each.headline}
              </a>
            ) : (
              each.headline
            )}
            <small>
              {each.own ? "Their own" : each.credit}, <time dateTime={each.at}>{day(each.at)}</time>,{" "}
              {each.published ? "public" : "not public"}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
