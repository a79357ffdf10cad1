"use client";
import { Switch } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";

/** Whether single keys do things on this device (WCAG 2.2 SC 2.1.4). */
export const useOneKeyShortcuts = () =>
  useLocalStorage({ key: "dateline-one-key-shortcuts", defaultValue: true });

export function ShortcutsSwitch() {
  const [enabled, setEnabled] = useOneKeyShortcuts();
  return (
    <Switch
      checked={enabled}
      onChange={(event) => setEnabled(event.currentTarget.checked)}
      label="One-key shortcuts on this device"
      description="Every page of the desk that has some lists them with the key “?”."
    />
  );
}
