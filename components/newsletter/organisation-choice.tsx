import { Tick } from "./choices";

type Named = { slug: string; name: string };

type Props = {
  followed: Named[];
  /** What was typed to find another. */
  follow: string;
  /** What was found by it, when it was looked for. */
  found: Named[] | undefined;
  problem: string | undefined;
  /** Where the form goes. */
  action: string;
};

/** Who is followed, and a way to find others: a part of a name, a button, and a choice of what was found. */
export function OrganisationChoice({ followed, follow, found, problem, action }: Props) {
  const others = found?.filter(({ slug }) => followed.every((each) => each.slug !== slug));
  return (
    <fieldset>
      <legend>Organisations you follow</legend>
      {followed.length > 0 && (
        <ul className="ticks">
          {followed.map(({ slug, name }) => (
            <Tick key={slug} id={`newsroom-${slug}`} name="newsroom" value={slug} checked>
              {name}
            </Tick>
          ))}
        </ul>
      )}
      <div className="field">
        <label htmlFor="follow">Follow another: its name, or the beginning of one of its words</label>
        {problem && (
          <p id="follow-problem" className="problem">
            {problem}
          </p>
        )}
        <p className="sign-up-line">
          <input
            id="follow"
            name="follow"
            type="text"
            maxLength={200}
            defaultValue={follow}
            aria-describedby={problem ? "follow-problem" : undefined}
          />
          <button type="submit" name="act" value="find" className="quiet" formAction={`${action}#follow`}>
            Find
          </button>
        </p>
      </div>
      {others && (
        <div role="status">
          <p className="hint">{foundWords(others.length)}</p>
          <ul className="ticks">
            {others.map(({ slug, name }) => (
              <Tick key={slug} id={`newsroom-${slug}`} name="newsroom" value={slug} checked={false}>
                {name}
              </Tick>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  );
}

const foundWords = (many: number): string =>
  many === 0
    ? "Nobody else of this name has published anything here."
    : "Found. Tick whom you want to follow, then save below.";
