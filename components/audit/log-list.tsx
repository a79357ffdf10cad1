import { TextLink } from "@/components/ui/link";
import { verbWords } from "@/lib/audit/verbs";
import { momentWords } from "@/lib/core/moment";
import classes from "./audit.module.css";

export type LogListLine = {
  id: string;
  href: string;
  at: Date;
  actorName: string;
  verb: string;
  subjectName: string;
};

/** Events, newest first: when, who, what, and to what; each leads to its details. */
export function LogList({ lines, zone }: { lines: LogListLine[]; zone: string }) {
  return (
    <ol className={classes.list} aria-label="Events">
      {lines.map((line) => (
        <li key={line.id}>
          <time dateTime={line.at.toISOString()}>{momentWords(line.at, zone)}</time>
          <span>
            <b>{line.actorName}</b> {verbWords(line.verb)}{" "}
            <TextLink href={line.href}>{line.subjectName || "Untitled"}</TextLink>
          </span>
        </li>
      ))}
    </ol>
  );
}
