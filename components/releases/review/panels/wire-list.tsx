import { dateFormat } from "@/lib/core/date-format";
import classes from "./panels.module.css";

type Item = { id: string; title: string; agency: string; at: Date; by: string; isPublic: boolean };

const day = (at: Date) => dateFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(at);

/** Wire items that tell this release's news: put there by an editor, or found by their words. */
export function WireList({ items }: { items: readonly Item[] }) {
  return (
    <ul className={classes.similar}>
      {items.map((item) => (
        <li key={item.id}>
          <span className={classes.degree}>{item.by === "desk" ? "Attached" : "Found"}</span>
          <span>
            {item.title}
            <small>
              {item.agency}, <time dateTime={item.at.toISOString()}>{day(item.at)}</time>,{" "}
              {item.isPublic ? "public" : "not public"}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
