"use client";
import { Button, Group, Kbd, Radio, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import classes from "@/components/desk/bulk.module.css";
import { Dialog } from "@/components/ui/dialog";
import { itemsWords } from "./orders";

/** Ready words for why an item is not used; the desk alone reads them. */
const REASONS = ["Not for our readers", "We have it already", "Out of date", "An advertisement", "Doubtful"];
const OWN = "own";

/** Asks why items are set aside. A reason helps the next editor, and is not demanded. */
export function SpikeDialog({
  count,
  close,
  send,
}: {
  count: number;
  close: () => void;
  send: (why: string) => void;
}) {
  const [reason, setReason] = useState("");
  const [own, setOwn] = useState("");
  const group = useRef<HTMLDivElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(reason === OWN ? own.trim() : reason);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const chosen = REASONS[at];
    if (!chosen) return;
    event.preventDefault();
    setReason(chosen);
    group.current?.querySelectorAll<HTMLInputElement>("input[type=radio]")[at]?.focus();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  return (
    <Dialog opened close={close} title={`Spike ${itemsWords(count)}`} size="lg">
      <form onSubmit={submit} noValidate className={classes.order}>
        <Radio.Group
          ref={group}
          label="Reason"
          description={`Only the desk reads it, and it may stay open. The keys 1 to ${REASONS.length} choose, Enter sends.`}
          inputWrapperOrder={["label", "description", "error", "input"]}
          value={reason}
          onChange={setReason}
        >
          {REASONS.map((each, index) => (
            <div key={each} className={classes.numbered}>
              <Radio value={each} label={each} {...(index === 0 ? { "data-autofocus": true } : {})} />
              <Kbd aria-hidden>{index + 1}</Kbd>
            </div>
          ))}
          <Radio value={OWN} label="In my own words" mt="xs" />
        </Radio.Group>
        {reason === OWN ? (
          <Textarea
            label="Reason in your own words"
            autosize
            minRows={2}
            maxLength={300}
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
        ) : null}
        <p className={classes.hint}>
          What is public leaves every page and feed at once. Spiked items are kept and can be restored.
        </p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" color="red.9">
            {`Spike ${itemsWords(count)}`}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
