import { VisuallyHidden } from "@mantine/core";
import { excludedIn, excludedWords, type Sums } from "@/lib/newsletter/figures/sums";
import classes from "./editions.module.css";

type Line = { label: string; means: string; count: number; within?: boolean };

const endsOf = (sums: Sums): Line[] => [
  { label: "Accepted", means: "A mail server answered that it takes the letter.", count: sums.accepted },
  { label: "Refused", means: "A mail server answered that it never will (5xx).", count: sums.refused },
  {
    label: "Uncertain",
    means: "Handed over, and nobody knows whether it was taken. Never sent again by itself.",
    count: sums.uncertain,
  },
  {
    label: "Excluded",
    means: "Nothing was handed over, for one of the reasons below.",
    count: excludedIn(sums),
  },
  ...Object.entries(sums.excluded)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => ({ label: "", means: excludedWords(reason), count, within: true })),
  { label: "Waiting", means: "Not handed over yet.", count: sums.waiting + sums.handing },
  ...(sums.deferred
    ? [
        {
          label: "",
          means: "of these put off by a mail server (4xx), and tried again",
          count: sums.deferred,
          within: true,
        },
      ]
    : []),
];

const afterwardsOf = (sums: Sums): Line[] => [
  { label: "Bounced", means: "Came back later, for good or for now.", count: sums.bounced },
  {
    label: "Complained",
    means: "Its reader called it unwanted in their mail program.",
    count: sums.complained,
  },
  {
    label: "Unsubscribed",
    means: "Its reader left by this letter’s link or button.",
    count: sums.unsubscribed,
  },
];

const n = (count: number) => count.toLocaleString("en");

/** What became of an edition's letters, each number with what it means; the ends add up to those frozen. */
export function FigureTable({ sums, clicks }: { sums: Sums; clicks: number | null }) {
  const row = ({ label, means, count, within }: Line) => (
    <tr key={`${label} ${means}`}>
      <th scope="row">
        {label}
        <span className={classes.means}>{within ? `– ${means}` : means}</span>
      </th>
      <td>{n(count)}</td>
    </tr>
  );
  return (
    <>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>What became of each letter</VisuallyHidden>
        </caption>
        <tbody>
          {endsOf(sums).map(row)}
          <tr data-sum>
            <th scope="row">
              Frozen
              <span className={classes.means}>Everybody this edition was for: the sum of these.</span>
            </th>
            <td>{n(sums.frozen)}</td>
          </tr>
        </tbody>
      </table>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>What came afterwards</VisuallyHidden>
        </caption>
        <tbody>
          {afterwardsOf(sums).map(row)}
          {clicks === null
            ? null
            : row({
                label: "Links followed",
                means: "How often, by people and programs; never by whom.",
                count: clicks,
              })}
        </tbody>
      </table>
    </>
  );
}
