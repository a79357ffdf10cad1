"use client";
import {
  type MantineSize,
  ModalBody,
  ModalCloseButton,
  ModalContent,
  ModalHeader,
  ModalOverlay,
  ModalRoot,
  ModalTitle,
} from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import classes from "./dialog.module.css";

/** A modal dialog with a title and a way out. Its head is no landmark: a page has one banner. */
export function Dialog({
  opened,
  close,
  title,
  size = "md",
  children,
}: {
  opened: boolean;
  close: () => void;
  title: string;
  size?: MantineSize | "60rem";
  children: ReactNode;
}) {
  // One that is taken away as a whole cannot lead back to where it was asked for: that is done here.
  useEffect(() => {
    if (!opened) return;
    const from = document.activeElement;
    return () => {
      if (from instanceof HTMLElement && document.activeElement === document.body) from.focus();
    };
  }, [opened]);
  return (
    <ModalRoot opened={opened} onClose={close} size={size}>
      <ModalOverlay />
      <ModalContent>
        <ModalHeader role="presentation">
          <ModalTitle className={classes.title}>{title}</ModalTitle>
          <ModalCloseButton aria-label="Close" size={36} />
        </ModalHeader>
        <ModalBody>{children}</ModalBody>
      </ModalContent>
    </ModalRoot>
  );
}
