"use client";
import { Button } from "@mantine/core";
import { IconPhotoPlus } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { DropBox } from "@/components/ui/drop-box";
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
      <DropBox
        take={take}
        openRef={open}
        label={label}
        icon={<IconPhotoPlus size={28} stroke={1.5} />}
        words={
          <>
            <strong>Drop pictures and PDFs here</strong>
            <span>JPEG, PNG, WebP, AVIF, GIF, TIFF or PDF, up to 50 MB each</span>
          </>
        }
      >
        <div className={classes.dropButtons}>
          <Button variant="default" onClick={() => open.current?.()}>
            Choose files
          </Button>
          {children}
        </div>
      </DropBox>
      <TransferList lines={lines} transfers={transfers} />
    </div>
  );
}
