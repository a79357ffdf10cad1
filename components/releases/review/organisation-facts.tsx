import { TextLink } from "@/components/ui/link";
import { type ReleaseState, STATE_LABELS, STATES } from "@/lib/releases/lifecycle";
import classes from "./review.module.css";

type Props = {
  organisation: { name: string; website: string };
  authorName: string;
  record: { since: Date | null; suspended: boolean; counts: Partial<Record<ReleaseState, number>> };
  queueHref: string;
};

/** Who sent it: since when we know them, and how their releases fared. */
export function OrganisationFacts({ organisation, authorName, record, queueHref }: Props) {
  const since = record.since?.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return (
    <>
      <p className={classes.orgName}>
        <TextLink href={queueHref}>{organisation.name}</TextLink>
      </p>
      {record.suspended ? <p className={classes.error}>This organisation is suspended.</p> : null}
      {organisation.website ? (
        <p>
          <a href={organisation.website} rel="nofollow noopener noreferrer" target="_blank">
            {organisation.website.replace(/^https?:\/\//, "")}
          </a>
        </p>
      ) : null}
      <p className={classes.dim}>Written by {authorName}</p>
      {since ? <p className={classes.dim}>With us since {since}</p> : null}
      <dl className={classes.counts}>
        {STATES.filter((state) => record.counts[state]).map((state) => (
          <div key={state}>
            <dt>{STATE_LABELS[state]}</dt>
            <dd>{record.counts[state]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
