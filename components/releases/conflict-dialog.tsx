"use client";
import {
  Button,
  ModalBody,
  ModalContent,
  ModalHeader,
  ModalOverlay,
  ModalRoot,
  ModalTitle,
  Text,
} from "@mantine/core";
import { useMemo, useState } from "react";
import dialog from "@/components/ui/dialog.module.css";
import { LocalTime } from "@/components/ui/local-time";
import { clashes, merged, type Side } from "@/lib/releases/merge";
import type { ReleaseContent } from "@/lib/releases/schema";
import classes from "./conflict.module.css";
import { ConflictField } from "./conflict-field";
import type { Current } from "./save-state";

/** Two versions of one text: nothing is overwritten before somebody has chosen, field by field (S5, P3). */
export function ConflictDialog({
  mine,
  current,
  settle,
}: {
  mine: ReleaseContent;
  current: Current;
  settle: (text: ReleaseContent) => void;
}) {
  const theirs = current.content;
  const fields = useMemo(() => clashes(mine, theirs), [mine, theirs]);
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const open = fields.filter((each) => !choices[each.field]).length;
  const all = (side: Side) =>
    settle(merged(mine, theirs, Object.fromEntries(fields.map((each) => [each.field, side]))));
  return (
    <ModalRoot
      opened
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="60rem"
    >
      <ModalOverlay />
      <ModalContent>
        <ModalHeader role="presentation">
          <ModalTitle className={dialog.title}>This release was changed elsewhere</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Text size="sm">
            {current.by ? `${current.by} saved another version` : "Another version was saved"}
            {current.at ? (
              <>
                {" "}
                on <LocalTime at={current.at} />
              </>
            ) : null}
            . Choose for each field which one goes on. What you leave stays in the history.
          </Text>
          {fields.length === 0 ? (
            <Text size="sm" mt="md">
              Both say the same in every field; only their markup differs.
            </Text>
          ) : null}
          {fields.map((clash) => (
            <ConflictField
              key={clash.field}
              clash={clash}
              chosen={choices[clash.field] ?? null}
              choose={(side) => setChoices((now) => ({ ...now, [clash.field]: side }))}
            />
          ))}
          <div className={classes.foot}>
            <span className={classes.left} role="status">
              {open ? `${open} of ${fields.length} to choose` : ""}
            </span>
            <Button variant="default" onClick={() => all("theirs")}>
              Take all theirs
            </Button>
            <Button variant="default" onClick={() => all("mine")}>
              Keep all mine
            </Button>
            <Button disabled={open > 0} onClick={() => settle(merged(mine, theirs, choices))}>
              Go on with these
            </Button>
          </div>
        </ModalBody>
      </ModalContent>
    </ModalRoot>
  );
}
