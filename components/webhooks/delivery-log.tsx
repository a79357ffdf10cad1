import { LocalTime } from "@/components/ui/local-time";
import type { Outcome } from "@/components/ui/outcome";
import type { DeliveryState } from "@/lib/webhooks/schema";
import { ReplayButton } from "./replay";
import { State } from "./state";
import classes from "./webhooks.module.css";
import { DELIVERY_WORDS, tookWords } from "./words";

export type DeliveryLine = {
  id: string;
  messageId: string;
  type: string;
  status: DeliveryState;
  createdAt: Date;
  nextTryAt: Date | null;
  payload: string;
  attempts: { at: Date; httpStatus: number | null; durationMs: number; answer: string; error: string }[];
};
type Replay = (input: { id: string; delivery: string }) => Promise<Outcome<null>>;

function Attempt({ at, httpStatus, durationMs, answer, error }: DeliveryLine["attempts"][number]) {
  return (
    <li>
      <LocalTime at={at.toISOString()} />:{" "}
      {httpStatus === null ? error : `answered ${httpStatus} after ${tookWords(durationMs)}`}
      {answer ? <pre className={classes.pre}>{answer}</pre> : null}
    </li>
  );
}

function Delivery({
  endpointId,
  delivery,
  replay,
}: {
  endpointId: string;
  delivery: DeliveryLine;
  replay: Replay;
}) {
  const { id, type, status, createdAt, nextTryAt, attempts, payload, messageId } = delivery;
  return (
    <details className={classes.delivery}>
      <summary>
        <span className={classes.type}>{type}</span>
        <State {...DELIVERY_WORDS[status]} />
        <span className={classes.detail}>
          <LocalTime at={createdAt.toISOString()} />
          {attempts.length > 1 ? `, ${attempts.length} tries` : ""}
        </span>
      </summary>
      <div className={classes.inside}>
        <div>
          <p className={classes.label}>Tries, newest first</p>
          {attempts.length ? (
            <ul className={classes.attempts}>
              {attempts.map((each) => (
                <Attempt key={each.at.toISOString()} {...each} />
              ))}
            </ul>
          ) : (
            <span className={classes.detail}>None yet</span>
          )}
          {nextTryAt && attempts.length ? (
            <span className={classes.detail}>
              Next try: <LocalTime at={nextTryAt.toISOString()} />
            </span>
          ) : null}
        </div>
        <div>
          <p className={classes.label}>Message {messageId}</p>
          <pre className={classes.pre}>{JSON.stringify(JSON.parse(payload), null, 2)}</pre>
        </div>
        <div>
          <ReplayButton name={`Send again: ${type}`} id={endpointId} delivery={id} send={replay} />
        </div>
      </div>
    </details>
  );
}

/** What was sent and what came of it, newest first. */
export function DeliveryLog({
  endpointId,
  deliveries,
  replay,
}: {
  endpointId: string;
  deliveries: DeliveryLine[];
  replay: Replay;
}) {
  return (
    <ul className={classes.log}>
      {deliveries.map((delivery) => (
        <li key={delivery.id}>
          <Delivery endpointId={endpointId} delivery={delivery} replay={replay} />
        </li>
      ))}
    </ul>
  );
}
