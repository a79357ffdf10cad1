"use client";
import { Button, Group, Kbd, NativeSelect, Radio, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import classes from "@/components/desk/bulk.module.css";
import { Dialog } from "@/components/ui/dialog";
import { REJECTION_REASONS } from "@/lib/releases/decisions-schema";
import type { BulkOrder } from "@/lib/releases/queue/bulk-schema";
import type { QueueNames } from "@/lib/releases/queue/parts";

export type Ordered = { verb: "assign" | "approve" | "reject"; items: BulkOrder["items"]; errors: number };

const WORDS = { assign: "Assign", approve: "Approve", reject: "Reject" };
const OWN = "own";

type Props = {
  ordered: Ordered;
  people: QueueNames["people"];
  close: () => void;
  send: (order: BulkOrder) => void;
};

/** What goes along with a move for many: to whom, a note, or the reason their authors read. */
export function BulkOrderDialog({ ordered, people, close, send }: Props) {
  const { verb, items, errors } = ordered;
  const [to, setTo] = useState("");
  const [note, setNote] = useState("");
  const [reason, setReason] = useState("");
  const [own, setOwn] = useState("");
  const [missing, setMissing] = useState(false);
  const name = `${WORDS[verb]} ${items.length} ${items.length === 1 ? "release" : "releases"}`;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (verb === "assign") return send({ verb, items, order: { to: to || null } });
    if (verb === "approve") return send({ verb, items, order: { note: note.trim() } });
    const words = reason === OWN ? own.trim() : reason;
    if (words.length < 3) return setMissing(true);
    send({ verb, items, order: { reason: words, note: note.trim() } });
  };
  const reasons = useRef<HTMLDivElement>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (verb !== "reject" || event.target instanceof HTMLTextAreaElement) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const chosen = REJECTION_REASONS[at];
    if (!chosen) return;
    event.preventDefault();
    setReason(chosen);
    reasons.current?.querySelectorAll<HTMLInputElement>("input[type=radio]")[at]?.focus();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  return (
    <Dialog opened close={close} title={name} size="lg">
      <form onSubmit={submit} noValidate className={classes.order}>
        {verb === "assign" ? (
          <NativeSelect
            label="To"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={[
              { value: "", label: "Nobody in particular" },
              ...people.map((each) => ({ value: each.id, label: each.name })),
            ]}
            data-autofocus
          />
        ) : null}
        {verb === "reject" ? (
          <Radio.Group
            ref={reasons}
            label="Reason"
            description={`The authors read it. The keys 1 to ${REJECTION_REASONS.length} choose, Enter sends.`}
            inputWrapperOrder={["label", "description", "error", "input"]}
            value={reason}
            onChange={setReason}
            error={missing && !reason ? "Choose a reason." : undefined}
          >
            {REJECTION_REASONS.map((each, index) => (
              <div key={each} className={classes.numbered}>
                <Radio value={each} label={each} {...(index === 0 ? { "data-autofocus": true } : {})} />
                <Kbd aria-hidden>{index + 1}</Kbd>
              </div>
            ))}
            <Radio value={OWN} label="Another reason" mt="xs" />
          </Radio.Group>
        ) : null}
        {verb === "reject" && reason === OWN ? (
          <Textarea
            label="Reason in your own words"
            autosize
            minRows={2}
            maxLength={300}
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
            error={missing && own.trim().length < 3 ? "Give the reason." : undefined}
          />
        ) : null}
        {verb === "assign" ? null : (
          <Textarea
            label="Note to the authors"
            autosize
            minRows={2}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        {verb === "assign" ? null : (
          <p className={classes.hint}>
            What nobody holds is claimed for you first. You can undo this for ten seconds.
          </p>
        )}
        {verb === "approve" && errors ? (
          <p className={classes.errors}>
            {errors === items.length
              ? errors === 1
                ? "The house's rules found errors in it."
                : "The house's rules found errors in all of them."
              : `The house's rules found errors in ${errors} of them.`}
          </p>
        ) : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" {...(verb === "reject" ? { color: "red.9" } : { "data-autofocus": true })}>
            {name}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
