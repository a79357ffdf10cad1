"use client";
import "@mantine/dropzone/styles.css";
import { Button } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { IconPhotoPlus } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { reasonAgainst } from "./acceptable";
import classes from "./media.module.css";
import { TransferList } from "./transfer-list";
import type { useTransfers } from "./use-transfers";

type Props = ReturnType<typeof useTransfers> & {
  label: string;
  /** Beside the button: other ways to get a picture. */
  children?: ReactNode;
};

/** Where files are dropped or chosen, several at once, and the list of those on their way. */
export function DropArea({ transfers, lines, label, children }: Props) {
  const open = useRef<() => void>(null);
  function take(files: File[]) {
    const fine = files.filter((file) => {
      const reason = reasonAgainst(file);
      if (reason) transfers.refuse(file, reason);
      return !reason;
    });
    transfers.add(fine);
  }
  return (
    <div className={classes.dropRoom}>
      <Dropzone
        onDrop={take}
        openRef={open}
        // The button is the control; a second one round it would be read twice.
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        className={classes.drop}
        inputProps={{ "aria-label": label, id: undefined }}
        tabIndex={-1}
      >
        <div className={classes.dropInside}>
          <IconPhotoPlus size={28} stroke={1.5} aria-hidden className={classes.dropIcon} />
          <p className={classes.dropWords}>
            <strong>Drop pictures and PDFs here</strong>
            <span>JPEG, PNG, WebP, AVIF, GIF, TIFF or PDF, up to 50 MB each</span>
          </p>
          <div className={classes.dropButtons}>
            <Button variant="default" onClick={() => open.current?.()}>
              Choose files
            </Button>
            {children}
          </div>
        </div>
      </Dropzone>
      <TransferList lines={lines} transfers={transfers} />
    </div>
  );
}
