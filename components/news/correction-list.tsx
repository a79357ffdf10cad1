import type { Edition } from "@/components/site/edition";
import { fullTime } from "@/components/site/times";
import { newsPath } from "@/lib/core/paths";
import type { ToldCorrection } from "@/lib/news/correction-list";
import type { Page } from "@/lib/news/schema";
import { CLASS_WORDS } from "./corrections";
import { PublicDiff } from "./public-diff";

const THING = { release: "release", wire: "story", staff: "story" } as const;

/** Where a correction leads, and what is said of a killed item without a word of it. */
function Subject({ told, edition }: { told: ToldCorrection; edition: Edition }) {
  if (told.kind === "correction")
    return (
      <h2>
        <a href={newsPath(told.item)}>{told.item.headline}</a>
      </h2>
    );
  const from = told.origin === "staff" ? edition.title.name : told.creditName;
  return (
    <h2>
      A {THING[told.origin]} of {from} was withdrawn
    </h2>
  );
}

/** What a title has corrected and withdrawn, newest first. */
export function CorrectionList({
  page,
  edition,
  path,
  older,
}: {
  page: Page<ToldCorrection>;
  edition: Edition;
  path: string;
  /** Whether this is a later page of the list. */
  older: boolean;
}) {
  return (
    <div className="list-page corrections-page">
      <header className="page-head">
        <h1>
          Corrections
          {older && <span className="older-mark"> Older ones</span>}
        </h1>
        {!older && <Intro name={edition.title.name} />}
      </header>
      {page.items.length === 0 && (
        <p className="empty">{older ? "Nothing older." : "Nothing has had to be corrected yet."}</p>
      )}
      {page.items.length > 0 && (
        <ol className="correction-list">
          {page.items.map((told) => (
            <li key={told.id} className={told.kind === "kill" ? "withdrawn" : `class-${told.class}`}>
              <p className="correction-when">
                <b>{told.kind === "kill" ? "Withdrawn" : CLASS_WORDS[told.class]}</b>{" "}
                <time dateTime={told.at.toISOString()}>{fullTime(edition, told.at)}</time>
              </p>
              <div className="correction-note">
                <Subject told={told} edition={edition} />
                {told.note && <p>{told.note}</p>}
                {told.kind === "correction" && <PublicDiff changes={told.changes} />}
              </div>
            </li>
          ))}
        </ol>
      )}
      {(page.nextCursor || older) && (
        <nav className="pager" aria-label="Pages of this list">
          {older && <a href={path}>Newest corrections</a>}
          {page.nextCursor && (
            <a rel="next" href={`${path}?cursor=${page.nextCursor}`}>
              Older corrections
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

function Intro({ name }: { name: string }) {
  return (
    <>
      <p className="dek">
        What {name} got wrong and put right. A story keeps its address when it is corrected, and says so.
      </p>
      <dl className="correction-classes">
        <div>
          <dt>{CLASS_WORDS.A}</dt>
          <dd>readers were told something wrong that matters</dd>
        </div>
        <div>
          <dt>{CLASS_WORDS.B}</dt>
          <dd>a detail that changes nothing of the story</dd>
        </div>
        <div>
          <dt>{CLASS_WORDS.C}</dt>
          <dd>spelling, typing, layout</dd>
        </div>
        <div>
          <dt>Withdrawn</dt>
          <dd>taken down for good; its words are not repeated</dd>
        </div>
      </dl>
    </>
  );
}
