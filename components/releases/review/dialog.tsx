"use client";
import { Button } from "@mantine/core";
import type { ReactNode, SubmitEventHandler } from "react";
import { Dialog } from "@/components/ui/dialog";
import classes from "./decision.module.css";

/** A decision's dialog: a form, what stands in its way, and the two ways out. */
export function DecisionDialog({
  opened,
  close,
  title,
  submitLabel,
  danger,
  busy,
  onSubmit,
  children,
}: {
  opened: boolean;
  close: () => void;
  title: string;
  submitLabel: string;
  danger?: boolean;
  busy: boolean;
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  children: ReactNode;
}) {
  return (
    <Dialog opened={opened} close={close} title={title} size="lg">
      <form onSubmit={onSubmit} noValidate className={classes.dialog}>
        {children}
        <div className={classes.dialogFoot}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={busy}
            {...(danger ? { color: "red.9" } : { "data-autofocus": true })}
          >
            {submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
