import { TextLink } from "@/components/ui/link";
import { deedWords } from "@/lib/audit/verbs";
import { momentWords } from "@/lib/core/moment";
import classes from "./audit.module.css";

export type LogListLine = {
  id: string;
  href: string;
  at: Date;
  actorName: string;
  verb: string;
  subjectName: string;
  actorId: string | null;
  subjectId: string;
};

/** Events, newest first: when, who, what, and to what; each leads to its details. */
export function LogList({ lines, zone }: { lines: LogListLine[]; zone: string }) {
  return (
    <ol className={classes.list} aria-label="Events">
      {lines.map((line) => (
        <li key={line.id}>
          <time dateTime={line.at.toISOString()}>{momentWords(line.at, zone)}</time>
          <span>
            <b>{line.actorName}</b> <Deed line={line} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Deed({ line }: { line: LogListLine }) {
  const { did, to } = deedWords(line);
  return to ? (
    <>
      {did} <TextLink href={line.href}>{to}</TextLink>
    </>
  ) : (
    <TextLink href={line.href}>{did}</TextLink>
  );
}
