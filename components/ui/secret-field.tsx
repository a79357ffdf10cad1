"use client";
import { Button, CopyButton, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import classes from "./secret-field.module.css";

/** A secret to take away: shown whole, chosen whole when it gets the focus, and copied by a button. */
export function SecretField({
  label,
  value,
  description,
}: {
  label: string;
  value: string;
  description?: string;
}) {
  return (
    <div className={classes.row}>
      <TextInput
        label={label}
        description={description}
        value={value}
        readOnly
        spellCheck={false}
        autoComplete="off"
        classNames={{ root: classes.field, input: classes.secret }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value} timeout={4_000}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            className={classes.copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            aria-label={`Copy: ${label}`}
            onClick={copy}
          >
            <span role="status">{copied ? "Copied" : "Copy"}</span>
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
