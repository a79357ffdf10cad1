"use client";
import { Popover } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { IconKeyboard } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./text-editor.module.css";
import { TOOLS } from "./text-tool-list";

const KEYS: [what: string, keys: string][] = [
  ...TOOLS.flat().flatMap(({ label, keys }): [string, string][] => (keys ? [[label, keys]] : [])),
  ["Link", "Mod+K"],
  ["New line in a paragraph", "Shift+Enter"],
  ["Deeper in a list", "Tab"],
  ["Next remark", "F8"],
  ["Previous remark", "Shift+F8"],
  ["Save", "Mod+S"],
];

/** The list of keys behind the toolbar's keyboard. */
export function TextKeys() {
  const [opened, setOpened] = useState(false);
  const mac = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withinPortal shadow="md" width={300}>
      <Popover.Target>
        <RichTextEditor.Control
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts"
          aria-expanded={opened}
          onClick={() => setOpened((open) => !open)}
        >
          <IconKeyboard size={16} stroke={1.75} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown aria-label="Keyboard shortcuts">
        <dl className={classes.keys} tabIndex={-1} data-autofocus>
          {KEYS.map(([what, keys]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>
                <kbd>{keys.replace("Mod", mac ? "⌘" : "Ctrl")}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
