"use client";
import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./group.module.css";

/** One of several: a quote, a contact, a link. */
export function Entry({
  title,
  onRemove,
  children,
}: {
  title: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share its line with the button.
    <div role="group" aria-label={title} className={classes.entry}>
      <div className={classes.entryHead}>
        <span>{title}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconTrash size={16} aria-hidden />}
          aria-label={`Remove ${title.toLowerCase()}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </div>
      {children}
    </div>
  );
}
