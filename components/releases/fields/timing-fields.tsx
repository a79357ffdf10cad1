"use client";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { Group } from "./group";
import { useReleaseForm } from "./use-field";
import { ZoneField } from "./zone-field";
import { ZonedTimeField } from "./zoned-time-field";

type Name = "publishAt" | "embargoUntil";

/** A time that is asked for only when it is wanted; unticking takes it away. */
function OptionalTime({ name, tick, label }: { name: Name; tick: string; label: string }) {
  const { control, setValue } = useReleaseForm();
  const value = useWatch({ control, name });
  const [opened, setOpened] = useState(false);
  const open = opened || Boolean(value);
  return (
    <>
      <Checkbox
        label={tick}
        checked={open}
        onChange={(event) => {
          setOpened(event.currentTarget.checked);
          if (!event.currentTarget.checked) setValue(name, "", { shouldDirty: true, shouldValidate: true });
        }}
      />
      {open ? <ZonedTimeField name={name} zone="timeZone" label={label} /> : null}
    </>
  );
}

export function TimingFields() {
  return (
    <Group
      title="When it appears"
      hint="As soon as an editor approves it, unless you set a time. With both times the later one counts."
    >
      <OptionalTime name="publishAt" tick="Publish at a set time" label="Publication time" />
      <OptionalTime name="embargoUntil" tick="Keep it under embargo" label="Embargo until" />
      <ZoneField name="timeZone" label="Time zone of these times" times={["publishAt", "embargoUntil"]} />
    </Group>
  );
}
