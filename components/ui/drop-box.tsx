"use client";
import "@mantine/dropzone/styles.css";
import { Dropzone } from "@mantine/dropzone";
import type { ReactNode, RefObject } from "react";
import classes from "./drop-box.module.css";

/**
 * A place where files are dropped, with a symbol, words and the buttons that open the file dialog by `openRef`. The
 * buttons are the controls: the place itself takes no focus, or it would be read twice.
 */
export function DropBox({
  label,
  take,
  openRef,
  single,
  disabled,
  icon,
  words,
  children,
}: {
  /** Of the file input, for those who hear the page. */
  label: string;
  take: (files: File[]) => void;
  openRef: RefObject<(() => void) | null>;
  single?: boolean;
  disabled?: boolean;
  icon: ReactNode;
  words: ReactNode;
  children: ReactNode;
}) {
  return (
    <Dropzone
      onDrop={take}
      openRef={openRef}
      multiple={!single}
      disabled={disabled ?? false}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      className={classes.box}
      inputProps={{ "aria-label": label, id: undefined }}
      tabIndex={-1}
    >
      <div className={classes.inside}>
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
        <div className={classes.words}>{words}</div>
        {children}
      </div>
    </Dropzone>
  );
}
