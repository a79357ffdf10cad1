import { dateFormat } from "@/lib/core/date-format";
import type { Figures } from "@/lib/releases/ledger/figures";
import type { Edition } from "./edition";

export type LedgerMonth = { month: string; figures: Figures };

const PLOT = { width: 720, height: 208, top: 8, bottom: 32 };
const KINDS = [
  ["approved", "Accepted"],
  ["returned", "Sent back for changes"],
  ["rejected", "Rejected"],
] as const;

/** "Nov 2026" of yyyy-mm, or "Nov", in the title's language. */
export const monthWords = (
  edition: Edition,
  month: string,
  style: "month" | "with year" = "with year",
): string =>
  dateFormat(edition.title.language, {
    month: "short",
    ...(style === "with year" ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(`${month}-01T00:00:00Z`));

/** Decisions a month as stacked bars; the table beside it says the same in numbers. */
export function DecisionBars({ edition, months }: { edition: Edition; months: LedgerMonth[] }) {
  const most = Math.max(
    1,
    ...months.map(({ figures }) => KINDS.reduce((sum, [kind]) => sum + figures[kind], 0)),
  );
  const step = PLOT.width / months.length;
  const room = PLOT.height - PLOT.top - PLOT.bottom;
  return (
    <figure className="ledger-plot">
      <svg
        viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
        role="img"
        aria-label="Bars of the decisions of each month; the table below has the numbers"
      >
        <line x1="0" x2={PLOT.width} y1={PLOT.top + room} y2={PLOT.top + room} className="axis" />
        {months.map(({ month, figures }, index) => {
          let below = PLOT.top + room;
          return (
            <g key={month}>
              {KINDS.map(([kind]) => {
                const height = (figures[kind] / most) * room;
                below -= height;
                return (
                  <rect
                    key={kind}
                    className={`bar ${kind}`}
                    x={index * step + step * 0.18}
                    y={below}
                    width={step * 0.64}
                    height={height}
                  />
                );
              })}
              <text x={index * step + step / 2} y={PLOT.height - 8} textAnchor="middle">
                {monthWords(edition, month, "month")}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        {KINDS.map(([kind, words]) => (
          <span key={kind}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={`bar ${kind}`} width="10" height="10" />
            </svg>{" "}
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Counts by name as bars, the most first. */
export function CountBars({
  label,
  counts,
}: {
  label: string;
  counts: { name: string; words: string; count: number }[];
}) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table className="ledger-counts">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Count</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ name, words, count }) => (
          <tr key={name}>
            <th scope="row">
              {words}
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect className="bar approved" width={(count / most) * 100} height="4" />
              </svg>
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
