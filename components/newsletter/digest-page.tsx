import type { Edition } from "@/components/site/edition";
import { digestPath } from "@/lib/core/paths";
import type { EditionContent } from "@/lib/newsletter/edition/content";
import { dayInWords } from "@/lib/newsletter/letter/day-words";
import type { Outline } from "@/lib/newsletter/letter/outline";
import { DigestLetter } from "./digest";
import { SignUpForm } from "./sign-up-form";

/** The archive's page of a day's letter, with the days around it and the way to get the next one by mail. */
export function DigestPage({
  content,
  outline,
  before,
  after,
  edition,
}: {
  content: EditionContent;
  outline: Outline;
  /** Days (yyyy-mm-dd) with a letter on either side. */
  before: string | null;
  after: string | null;
  edition: Edition;
}) {
  const { title } = edition;
  return (
    <div className="digest-page">
      <header className="page-head">
        <p className="stamp">{title.name} by email</p>
        <h1>
          <time dateTime={content.day}>{dayInWords(title, content.day)}</time>
        </h1>
        <p className="stamp">
          The day’s letter in today’s words: what was corrected since is right, what was withdrawn is gone.
        </p>
      </header>
      <DigestLetter content={content} outline={outline} edition={edition} />
      {(before || after) && (
        <nav className="turner" aria-label="Letters">
          {before && (
            <a rel="prev" href={digestPath(before)}>
              {dayInWords(title, before)}
            </a>
          )}
          {after && (
            <a rel="next" href={digestPath(after)}>
              {dayInWords(title, after)}
            </a>
          )}
        </nav>
      )}
      <SignUpForm edition={edition} here={digestPath(content.day)} id="digest-daily" />
    </div>
  );
}
