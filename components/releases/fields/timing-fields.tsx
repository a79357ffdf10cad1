"use client";
import { Checkbox, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { TitleChoice } from "@/lib/releases/section-choices";
import { Group } from "./group";
import { ReadersSee } from "./readers-see";
import { useReleaseForm } from "./use-field";
import { ZoneField } from "./zone-field";
import { ZonedTimeField } from "./zoned-time-field";

type Plan = "at-once" | "scheduled" | "embargoed";

/** When a release appears: at once, at a time, under embargo, or under embargo and later than its end. */
export function TimingFields({ titles }: { titles: TitleChoice[] }) {
  const { control, setValue } = useReleaseForm();
  const [publishAt, embargoUntil, chosen] = useWatch({
    control,
    name: ["publishAt", "embargoUntil", "publications"],
  });
  const [picked, setPicked] = useState<Plan | null>(null);
  const [later, setLater] = useState(false);
  const plan = embargoUntil
    ? "embargoed"
    : publishAt && picked !== "embargoed"
      ? "scheduled"
      : (picked ?? "at-once");
  const both = plan === "embargoed" && (later || Boolean(publishAt));
  const clear = (name: "publishAt" | "embargoUntil") =>
    setValue(name, "", { shouldDirty: true, shouldValidate: true });

  function pick(next: Plan) {
    setPicked(next);
    setLater(false);
    if (next !== "scheduled") clear("publishAt");
    if (next !== "embargoed") clear("embargoUntil");
  }

  const destinations = titles.filter(({ slug }) => chosen.includes(slug));
  const readers = destinations.length ? destinations : titles.slice(0, 1);
  return (
    <Group title="When it appears">
      <Radio.Group value={plan} onChange={(next) => pick(next as Plan)} aria-label="When it appears">
        <Stack gap="sm">
          <Radio value="at-once" label="As soon as an editor approves it" />
          <Radio
            value="scheduled"
            label="At a time you set"
            description="Approved before, it waits for that time"
          />
          <Radio
            value="embargoed"
            label="Under embargo"
            description="Editors read and prepare it; nobody else sees it before the embargo ends"
          />
        </Stack>
      </Radio.Group>
      {plan === "scheduled" ? (
        <ZonedTimeField name="publishAt" zone="timeZone" label="Publication time" required ahead />
      ) : null}
      {plan === "embargoed" ? (
        <>
          <ZonedTimeField name="embargoUntil" zone="timeZone" label="Embargo until" required ahead />
          <Checkbox
            label="Publish it later than the embargo ends"
            checked={both}
            onChange={(event) => {
              setLater(event.currentTarget.checked);
              if (!event.currentTarget.checked) clear("publishAt");
            }}
          />
          {both ? (
            <ZonedTimeField name="publishAt" zone="timeZone" label="Publication time" required ahead />
          ) : null}
        </>
      ) : null}
      {plan === "at-once" ? null : (
        <>
          <ZoneField
            name="timeZone"
            label="Time zone of these times"
            times={["publishAt", "embargoUntil"]}
            likely={readers.map(({ timeZone }) => timeZone)}
          />
          <ReadersSee titles={readers} />
        </>
      )}
    </Group>
  );
}
