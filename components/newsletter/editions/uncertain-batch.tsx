"use client";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import type { Outcome } from "@/components/ui/outcome";
import { momentWords } from "@/lib/core/moment";
import classes from "./editions.module.css";

export type Settle = (input: { batchId: string; decision: "resend" | "leave" }) => Promise<Outcome<unknown>>;

type Props = {
  batch: {
    id: string;
    number: number;
    note: string;
    recipients: { id: string; address: string; handedAt: Date | null }[];
  };
  zone: string;
  /** Null for who may only look. */
  settle: Settle | null;
};

/** Letters nobody knows the end of: what is known, and the two things a person can decide. */
export function UncertainBatch({ batch, zone, settle }: Props) {
  const router = useRouter();
  const count = batch.recipients.length;
  const letters = count === 1 ? "1 letter" : `${count.toLocaleString("en")} letters`;
  const done = () => router.refresh();
  return (
    <section aria-labelledby={`batch-${batch.id}`}>
      <h3 id={`batch-${batch.id}`}>
        Batch {batch.number}: {letters}
      </h3>
      <p>{batch.note}</p>
      <details>
        <summary>Whose: {letters}</summary>
        <ul className={classes.masked}>
          {batch.recipients.map(({ id, address, handedAt }) => (
            <li key={id}>
              {address || "erased"}
              {handedAt ? `, ${momentWords(handedAt, zone)}` : ""}
            </li>
          ))}
        </ul>
      </details>
      {settle ? (
        <div className={classes.moves}>
          <ConfirmButton
            label="Send again"
            name={`Send again: batch ${batch.number}`}
            title={`Send ${letters} again?`}
            confirm="Send again"
            send={() => settle({ batchId: batch.id, decision: "resend" })}
            done={done}
          >
            <p>Whoever got it already gets it twice. Look into the mail server’s log first, if you can.</p>
          </ConfirmButton>
          <ConfirmButton
            label="Leave it"
            name={`Leave it: batch ${batch.number}`}
            title={`Leave ${letters} as they are?`}
            confirm="Leave it"
            send={() => settle({ batchId: batch.id, decision: "leave" })}
            done={done}
          >
            <p>
              Whoever did not get it never will. Its news does not come again in their next letter either, as
              they may have had it.
            </p>
          </ConfirmButton>
        </div>
      ) : null}
    </section>
  );
}
