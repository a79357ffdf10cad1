import { ButtonLink, TextLink } from "@/components/ui/link";
import { desk } from "@/lib/core/paths";
import { licenceOf } from "@/lib/wire/sources/licences";
import { WIRE_RIGHTS } from "@/lib/wire/sources/schema";
import { CLAUSES, type StarterSource, SUBJECTS, type Subject } from "@/lib/wire/sources/starter/entry";
import classes from "./lists.module.css";

const COUNTRIES: Record<string, string> = { EU: "European Union", UN: "International" };
const countries = new Intl.DisplayNames("en", { type: "region" });
const languages = new Intl.DisplayNames("en", { type: "language" });

function uncheckedWords({ confirmed }: StarterSource): string {
  if (!confirmed.address && !confirmed.terms) return "Address and terms not checked by us.";
  if (!confirmed.address) return "Address not checked by us.";
  return confirmed.terms ? "" : "Terms not checked by us: read them before you add it.";
}

function StarterCard({
  source,
  known,
  keeps,
}: {
  source: StarterSource;
  known: string | undefined;
  keeps: boolean;
}) {
  const licence = licenceOf(source.licence);
  const unchecked = uncheckedWords(source);
  return (
    <li>
      <div>
        <h3 className={classes.starterName}>{source.name}</h3>
        <small>
          {[COUNTRIES[source.country] ?? countries.of(source.country), languages.of(source.language)].join(
            " · ",
          )}
        </small>
      </div>
      <div className={classes.terms}>
        <p>{source.termsWords}</p>
        <ul className={classes.clauses} aria-label="To be minded">
          {source.clauses.map((clause) => (
            <li key={clause}>{CLAUSES[clause]}</li>
          ))}
          {unchecked ? <li>{unchecked}</li> : null}
        </ul>
        <small>
          {licence?.url ? <a href={licence.url}>{licence.name}</a> : licence?.name}
          {" · "}
          <a href={source.terms} aria-label={`its terms: ${source.name}`}>
            its terms
          </a>
          {` · shown: ${WIRE_RIGHTS[source.rights].toLowerCase()}`}
        </small>
        <small>{source.url}</small>
      </div>
      <div className={classes.foot}>
        {known ? (
          <TextLink href={desk.source(known)}>Among your sources</TextLink>
        ) : keeps ? (
          <ButtonLink
            href={`${desk.newSource}?starter=${source.slug}`}
            size="sm"
            variant="default"
            aria-label={`Look at it and add it: ${source.name}`}
          >
            Look at it and add it
          </ButtonLink>
        ) : null}
      </div>
    </li>
  );
}

/** Real sources by subject, each with its terms; none is asked before an editor adds it. */
export function StarterList({
  sources,
  known,
  keeps,
}: {
  sources: readonly StarterSource[];
  /** Ids of sources there are already, by their address. */
  known: ReadonlyMap<string, string>;
  /** Whether they may add one. */
  keeps: boolean;
}) {
  return (Object.keys(SUBJECTS) as Subject[]).map((subject) => {
    const some = sources.filter((each) => each.subject === subject);
    if (some.length === 0) return null;
    return (
      <section key={subject} aria-labelledby={`starter-${subject}`}>
        <h2 id={`starter-${subject}`} className={classes.subject}>
          {SUBJECTS[subject]}
        </h2>
        <ul className={classes.starters}>
          {some.map((each) => (
            <StarterCard key={each.slug} source={each} known={known.get(each.url)} keeps={keeps} />
          ))}
        </ul>
      </section>
    );
  });
}
