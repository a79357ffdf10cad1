"use client";
import { Button, type ButtonProps, Group } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Dialog } from "./dialog";
import { FormMessage } from "./form-message";
import { attempt, type Outcome } from "./outcome";
import { useHeadingFocus } from "./use-heading-focus";
import { useHydrated } from "./use-hydrated";

type Props = {
  /** What the button says, and what it is called when that alone says too little. */
  label: string;
  name?: string;
  title: string;
  /** What will come of it. */
  children: ReactNode;
  /** What the button in the dialog says. */
  confirm: string;
  send: () => Promise<Outcome<unknown>>;
  done: () => void;
} & Pick<ButtonProps, "size" | "color">;

/** A button whose doing cannot be undone: a dialog says what will come of it, and asks once more. */
export function ConfirmButton({ label, name, title, children, confirm, send, done, size, color }: Props) {
  const ready = useHydrated();
  const finish = useHeadingFocus();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState("");

  async function run() {
    setBusy(true);
    const outcome = await attempt(send);
    setBusy(false);
    if (!outcome.ok) return setMessage(outcome.message);
    setOpen(false);
    finish();
    done();
  }

  return (
    <>
      <Button
        variant="default"
        size={size}
        disabled={!ready}
        aria-label={name}
        onClick={() => {
          setMessage("");
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog opened={open} close={() => setOpen(false)} title={title}>
        {children}
        <FormMessage>{message}</FormMessage>
        <Group mt="md" gap="sm">
          <Button color={color} loading={busy} onClick={() => void run()}>
            {confirm}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            Cancel
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
