import { site } from "@/lib/core/paths";
import { durationWords } from "@/lib/core/span-of-time";
import { acceptance, type Counts, type Figures } from "@/lib/releases/ledger/figures";
import { percentile } from "@/lib/releases/ledger/waits";
import type { Edition } from "./edition";
import { CountBars, DecisionBars, type LedgerMonth, monthWords } from "./ledger-plots";

type Props = {
  edition: Edition;
  months: LedgerMonth[];
  total: Figures;
  head: { position: number; hash: string } | null;
  /** Titles of rules by their ids. */
  rules: Record<string, string>;
  csv: string;
};

const wait = (figures: Figures, part: number) => {
  const ms = percentile(figures.waits, part);
  return ms === null ? "–" : durationWords(ms);
};
const share = (edition: Edition, part: number | null) =>
  part === null
    ? "–"
    : new Intl.NumberFormat(edition.title.language, { style: "percent", maximumFractionDigits: 1 }).format(
        part,
      );
const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const sorted = (counts: Counts, wordsOf: (name: string) => string) =>
  Object.entries(counts)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([name, count]) => ({ name: name || "other", words: wordsOf(name), count }));

function Figure({ name, value, children }: { name: string; value: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="ledger-value">{value}</dd>
      <dd>{children}</dd>
    </div>
  );
}

function Standing({ edition, total }: { edition: Edition; total: Figures }) {
  return (
    <dl className="ledger-figures">
      <Figure name="Half answered within" value={wait(total, 0.5)}>
        From handing in, or appealing, to the desk’s answer: half of all decisions came sooner. Nights and
        weekends count.
      </Figure>
      <Figure name="Nine in ten answered within" value={wait(total, 0.9)}>
        The time by which nine of ten decisions had been made.
      </Figure>
      <Figure name="Accepted" value={share(edition, acceptance(total))}>
        Accepted releases among all decisions; one sent back for changes counts again when it returns.
      </Figure>
      <Figure name="Decided in time" value={share(edition, ratio(total.inTime, total.promised))}>
        Decisions made by the time their author was promised: a day, or sooner when the news was pressing.
      </Figure>
      <Figure name="Appeals" value={String(total.appeals)}>
        {`Rejections looked at again by a second editor: ${total.appealApproved} accepted, ${total.appealReturned} sent back for changes, ${total.appealRejected} rejected again.`}
      </Figure>
      <Figure
        name="Corrections"
        value={String(Object.values(total.corrections).reduce((sum, each) => sum + each, 0))}
      >
        {`Changes to what was public: ${total.corrections.A ?? 0} that mattered, ${total.corrections.B ?? 0} minor, ${total.corrections.C ?? 0} of form.`}
      </Figure>
      <Figure name="Withdrawn" value={String(total.kills)}>
        Releases taken down for good after they were accepted.
      </Figure>
    </dl>
  );
}

function MonthTable({ edition, months }: { edition: Edition; months: LedgerMonth[] }) {
  return (
    <table className="ledger-table">
      <caption>Decisions by month (UTC)</caption>
      <thead>
        <tr>
          {["Month", "Accepted", "Sent back", "Rejected", "Half within", "9 in 10 within"].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...months].reverse().map(({ month, figures }) => (
          <tr key={month}>
            <th scope="row">{monthWords(edition, month)}</th>
            <td>{figures.approved}</td>
            <td>{figures.returned}</td>
            <td>{figures.rejected}</td>
            <td>{wait(figures, 0.5)}</td>
            <td>{wait(figures, 0.9)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the desk did in the last twelve months, counted from its audit log: for whoever wants to hold it to that. */
export function Ledger({ edition, months, total, head, rules, csv }: Props) {
  const reasons = sorted(total.reasons, (name) => name || "Another reason, in an editor’s own words");
  const points = sorted(total.rules, (name) =>
    name ? (rules[name] ?? name) : "No rule, in an editor’s own words",
  );
  return (
    <div className="plain-page ledger">
      <h1>Desk ledger</h1>
      <p className="dek">
        How fast and how often the desk says yes, over twelve months. One desk reads for all titles of this
        house.
      </p>
      <Standing edition={edition} total={total} />
      <section aria-labelledby="ledger-months">
        <h2 id="ledger-months">Month by month</h2>
        <DecisionBars edition={edition} months={months} />
        <MonthTable edition={edition} months={months} />
        <p>
          <a href={csv}>These numbers as CSV</a>
        </p>
      </section>
      <section aria-labelledby="ledger-reasons">
        <h2 id="ledger-reasons">Why releases were rejected or sent back</h2>
        {reasons.length ? (
          <CountBars label="Reasons of rejections" counts={reasons} />
        ) : (
          <p>No release was rejected.</p>
        )}
        {points.length ? (
          <CountBars label="Rules that changes were asked for by" counts={points} />
        ) : (
          <p>No change was asked for.</p>
        )}
        <p>
          The rules are printed under <a href={site.standards}>standards</a>. What editors write in their own
          words is for the author and is counted here, never shown.
        </p>
      </section>
      <section aria-labelledby="ledger-proof">
        <h2 id="ledger-proof">How it is counted</h2>
        <p>
          Everything is counted from the desk’s audit log. A decision taken back within its ten seconds counts
          for nothing. Times are right to one in a hundred. Each entry of the log carries a SHA-256 over
          itself and the entry before, so that none can be changed or removed later without the last hash
          changing too. Note it down, and you can ask whether it still stands.
        </p>
        {head ? (
          <dl className="ledger-head">
            <dt>Entries</dt>
            <dd>{head.position}</dd>
            <dt>Last hash</dt>
            <dd>
              <code>
                {head.position}:{head.hash}
              </code>
            </dd>
          </dl>
        ) : null}
      </section>
    </div>
  );
}
