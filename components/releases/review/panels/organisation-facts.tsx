import { TextLink } from "@/components/ui/link";
import { longDayWords } from "@/lib/core/moment";
import {
  acceptanceWords,
  COUNT_LABELS,
  type IssuerCounts,
  type IssuerRecord,
} from "@/lib/releases/review/issuer-words";
import classes from "../review.module.css";

type Props = {
  organisation: { name: string; website: string };
  authorName: string;
  record: IssuerRecord;
  /** What it has proved, in words, with the day. */
  proofs: { words: string; at: Date }[];
  organisationHref: string;
  queueHref: string;
};

/** Who sent it: since when we know them, what they have proved, and how their releases fared within a year. */
export function OrganisationFacts({
  organisation,
  authorName,
  record,
  proofs,
  organisationHref,
  queueHref,
}: Props) {
  const counts = Object.keys(COUNT_LABELS) as (keyof IssuerCounts)[];
  return (
    <>
      <p className={classes.orgName}>
        <TextLink href={organisationHref}>{organisation.name}</TextLink>
      </p>
      {record.suspendedFor === null ? null : (
        <p className={classes.error}>This organisation is suspended. {record.suspendedFor}</p>
      )}
      {record.alarms.map((alarm) => (
        <p key={`${alarm.kind} ${alarm.otherName}`} className={classes.error}>
          Its {alarm.kind === "domain" ? "domain" : "name"} looks like that of {alarm.otherName}.
        </p>
      ))}
      {organisation.website ? (
        <p>
          <a href={organisation.website} rel="nofollow noopener noreferrer" target="_blank">
            {organisation.website.replace(/^https?:\/\//, "")}
          </a>
        </p>
      ) : null}
      {proofs.length ? (
        proofs.map((proof) => (
          <p key={proof.words}>
            Proved: {proof.words}, <span className={classes.dim}>{longDayWords(proof.at)}</span>
          </p>
        ))
      ) : (
        <p className={classes.dim}>Has proved no domain.</p>
      )}
      <p className={classes.dim}>Written by {authorName}</p>
      {record.since ? <p className={classes.dim}>With us since {longDayWords(record.since)}</p> : null}
      {record.first ? (
        <p>
          <b>This is their first release.</b>
        </p>
      ) : null}
      <dl className={classes.counts}>
        <div>
          <dt>Acceptance within a year</dt>
          <dd>{acceptanceWords(record.counts)}</dd>
        </div>
        {counts.map((each) => (
          <div key={each}>
            <dt>{COUNT_LABELS[each]}</dt>
            <dd>{record.counts[each]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <TextLink href={queueHref}>Their published releases</TextLink>
      </p>
    </>
  );
}
