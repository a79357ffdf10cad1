import Link from "next/link";
import classes from "@/components/desk/desk.module.css";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { ReturnKind } from "@/lib/newsletter/returns/reading/verdict";
import { KIND_WORDS } from "./words";

export type ReturnRow = {
  id: string;
  at: Date;
  door: string;
  kind: ReturnKind;
  status: string;
  diagnostic: string;
  suppressed: boolean;
  seenAt: Date | null;
};

/** What came back, newest first. It names nobody: what servers said is kept without addresses. */
export function ReturnList({ rows, zone }: { rows: ReturnRow[]; zone: string }) {
  return (
    <ol className={classes.mails}>
      {rows.map(({ id, at, door, kind, status, diagnostic, suppressed, seenAt }) => (
        <li key={id}>
          <Link href={desk.returned(id)} prefetch={false} className={classes.headline}>
            {KIND_WORDS[kind]}
            {status ? ` (${status})` : ""}
          </Link>
          {diagnostic ? <span className={classes.note}>{diagnostic}</span> : null}
          <span className={classes.note}>
            <time dateTime={at.toISOString()}>{momentWords(at, zone)}</time> · by{" "}
            {door === "hook" ? "the hook" : "mail"}
            {suppressed ? " · nothing is mailed there any more" : ""}
            {seenAt ? " · looked at" : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
