"use client";
import { ActionIcon, Checkbox, Group, TextInput } from "@mantine/core";
import { IconDeviceFloppy, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import type { SavedQueueView } from "@/lib/releases/queue/saved-view";
import type { ViewActions } from "./saved-views";

type Props = { view: SavedQueueView; actions: ViewActions; done: () => void };

/** One of one's own views: its name, whether the desk has it too, and the way to be rid of it. */
export function OwnView({ view, actions, done }: Props) {
  const [name, setName] = useState(view.name);
  const [shared, setShared] = useState(view.shared);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  async function run(send: () => Promise<Outcome<unknown>>) {
    setBusy(true);
    const outcome = await attempt(send);
    setBusy(false);
    setProblem(outcome.ok ? "" : (outcome.issues[0]?.message ?? outcome.message));
    if (outcome.ok) done();
  }
  return (
    <li>
      <TextInput
        aria-label={`Name of ${view.name}`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={problem || undefined}
        maxLength={60}
      />
      <Checkbox
        label="Shared"
        aria-label={`Shared: ${view.name}`}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      <Group gap="xs">
        <ActionIcon
          variant="default"
          size={36}
          loading={busy}
          aria-label={`Save changes to ${view.name}`}
          onClick={() => void run(() => actions.change({ id: view.id, name, shared }))}
        >
          <IconDeviceFloppy size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          disabled={busy}
          aria-label={`Delete ${view.name}`}
          onClick={() => void run(() => actions.drop({ id: view.id }))}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}
