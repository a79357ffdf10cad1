"use client";
import { Button, Kbd, Switch, Table } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { Dialog } from "./dialog";
import { useOneKeyShortcuts } from "./shortcuts-switch";

export type Shortcut = {
  /** As KeyboardEvent.key has it: "j", "?". */
  key: string;
  label: string;
  /** Absent: the browser does it already, the list only tells. */
  run?: () => void;
};

/** A checkbox takes no letters. */
const TYPING =
  "input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";

const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(TYPING) !== null;
/** A dialog that this very key has closed is gone by now, and with it what was focused. */
const wasInDialog = (target: EventTarget | null) => target instanceof Node && !target.isConnected;
const dialogIsOpen = () => document.querySelector("[aria-modal=true], [role=menu]") !== null;

/**
 * One-key shortcuts of a page with the button that lists them ("?"). They rest while somebody types or a
 * dialog is open, and can be turned off for good (WCAG 2.2 SC 2.1.4).
 */
export function Shortcuts({ shortcuts }: { shortcuts: Shortcut[] }) {
  const [opened, setOpened] = useState(false);
  const [enabled, setEnabled] = useOneKeyShortcuts();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (isTyping(event.target) || wasInDialog(event.target) || dialogIsOpen()) return;
    const run =
      event.key === "?" ? () => setOpened(true) : shortcuts.find((each) => each.key === event.key)?.run;
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        h={32}
        leftSection={<IconKeyboard size={16} aria-hidden />}
        onClick={() => setOpened(true)}
        aria-haspopup="dialog"
      >
        Keyboard
      </Button>
      <Dialog opened={opened} close={() => setOpened(false)} title="Keyboard shortcuts">
        <Switch
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
          label="One-key shortcuts on this device"
          mb="md"
        />
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={80}>Key</Table.Th>
              <Table.Th>Does</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...shortcuts, { key: "?", label: "This list" }].map(({ key, label }) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <Kbd>{key}</Kbd>
                </Table.Td>
                <Table.Td>{label}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Dialog>
    </>
  );
}
