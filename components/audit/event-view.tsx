import { TextLink } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { differences } from "@/lib/audit/search/difference";
import { fieldWords } from "@/lib/audit/search/field-words";
import classes from "./audit.module.css";

type Fact = { name: string; value: string; href?: string };

/** What an event changed, what was said at it, and where it stands in the chain. */
export function EventView({
  facts,
  before,
  after,
  data,
  chain,
}: {
  facts: Fact[];
  before: unknown;
  after: unknown;
  data: unknown;
  chain: { position: number; hash: string } | null;
}) {
  const changed = differences(before, after);
  const said = differences(null, data);
  return (
    <div className={classes.stack}>
      <Panel title="The event" id="the-event">
        <dl className={classes.facts}>
          {facts.map(({ name, value, href }) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{href ? <TextLink href={href}>{value}</TextLink> : value}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title="Before and after" id="before-after">
        {changed.length ? (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((each) => (
                <tr key={each.field}>
                  <th scope="row">{fieldWords(each.field)}</th>
                  <td>{each.before === null ? "—" : <del>{each.before || "empty"}</del>}</td>
                  <td>{each.after === null ? "—" : <ins>{each.after || "empty"}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p>The event names nothing that changed.</p>
        )}
      </Panel>
      {said.length ? (
        <Panel title="What was recorded with it" id="recorded">
          <dl className={classes.facts}>
            {said.map(({ field, after: value }) => (
              <div key={field} className={classes.fact}>
                <dt>{fieldWords(field)}</dt>
                <dd>{value || "empty"}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      ) : null}
      <Panel title="Its link in the chain" id="its-link">
        {chain ? (
          <dl className={classes.facts}>
            <dt>Place</dt>
            <dd>{chain.position.toLocaleString("en")}</dd>
            <dt>SHA-256</dt>
            <dd className={classes.hash}>{chain.hash}</dd>
          </dl>
        ) : (
          <p>No link vouches for this event: it was written past the chain.</p>
        )}
      </Panel>
    </div>
  );
}
