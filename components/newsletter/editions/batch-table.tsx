import { HealthMark } from "@/components/ui/health-mark";
import rows from "@/components/ui/rows.module.css";
import { momentWords } from "@/lib/core/moment";
import { batchWords } from "@/lib/newsletter/handing/batch-words";
import type { BatchView } from "@/lib/newsletter/handing/queries";

const TONES: Record<BatchView["state"], string> = {
  preparing: "idle",
  submitting: "idle",
  submitted: "well",
  failed: "failing",
  uncertain: "failing",
};

const SHOWN = 100;

function noteOf(
  { notBefore, settled, settledBy, settledAt, note, state }: BatchView,
  zone: string,
  now: Date,
) {
  if (settled)
    return `${settled === "resend" ? "Sent again" : "Left as it was"} by ${settledBy}${settledAt ? `, ${momentWords(settledAt, zone)}` : ""}`;
  if (state !== "submitted" && notBefore && notBefore > now)
    return `Tried again not before ${momentWords(notBefore, zone)}`;
  return state === "uncertain" ? "" : note;
}

/** The batches of an edition, each with where it stands. */
export function BatchTable({ all, zone, now }: { all: BatchView[]; zone: string; now: Date }) {
  return (
    <details>
      <summary>
        {all.length.toLocaleString("en")} {all.length === 1 ? "batch" : "batches"}
      </summary>
      <ul className={rows.rows}>
        {all.slice(0, SHOWN).map((batch) => (
          <li key={batch.id}>
            <span>
              Batch {batch.number}: {batch.tally.accepted.toLocaleString("en")} of{" "}
              {batch.size.toLocaleString("en")} accepted
              <span className={rows.detail}>{noteOf(batch, zone, now)}</span>
            </span>
            <HealthMark tone={TONES[batch.state]}>{batchWords(batch.state, batch.tally)}</HealthMark>
          </li>
        ))}
      </ul>
      {all.length > SHOWN ? <p>And {(all.length - SHOWN).toLocaleString("en")} more.</p> : null}
    </details>
  );
}
