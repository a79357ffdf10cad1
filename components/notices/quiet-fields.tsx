"use client";
import { Checkbox, Fieldset, NativeSelect, Switch, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { QuietHoursInput } from "@/lib/notices/settings-schema";
import classes from "./settings.module.css";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NIGHTS = { from: "20:00", until: "07:00", days: [1, 2, 3, 4, 5, 6, 7] };

type Props = {
  /** The zone they begin with: a browser's own is often UTC, where the desk is not. */
  zone: string;
  value: QuietHoursInput | null;
  onChange: (value: QuietHoursInput | null) => void;
  errors: Partial<Record<keyof QuietHoursInput, { message?: string | undefined }>> | undefined;
};

/** When no email is to come: from one time until another, on the days on which that begins. */
export function QuietFields({ zone, value, onChange, errors }: Props) {
  const [zones, setZones] = useState<string[]>([]);
  // Which zones there are differs between server and browser: the browser's are offered.
  useEffect(() => setZones(["UTC", ...Intl.supportedValuesOf("timeZone")]), []);
  const put = (change: Partial<QuietHoursInput>) => value && onChange({ ...value, ...change });
  return (
    <div className={classes.quiet}>
      <Switch
        label="Quiet hours for email"
        description="What happens meanwhile comes in one mail when they end."
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { ...NIGHTS, timeZone: zone } : null)}
      />
      {value ? (
        <Fieldset legend="Quiet hours" variant="unstyled">
          <div className={classes.hours}>
            <TextInput
              type="time"
              label="Quiet from"
              value={value.from}
              onChange={(event) => put({ from: event.currentTarget.value })}
              error={errors?.from?.message}
            />
            <TextInput
              type="time"
              label="Quiet until"
              description="An earlier time is on the next day."
              value={value.until}
              onChange={(event) => put({ until: event.currentTarget.value })}
              error={errors?.until?.message}
            />
            <NativeSelect
              label="Time zone"
              data={zones.includes(value.timeZone) ? zones : [value.timeZone, ...zones]}
              value={value.timeZone}
              onChange={(event) => put({ timeZone: event.currentTarget.value })}
              error={errors?.timeZone?.message}
            />
            <Checkbox.Group
              label="Beginning on"
              className={classes.wide}
              value={value.days.map(String)}
              onChange={(days) => put({ days: days.map(Number).sort() })}
              error={errors?.days?.message}
            >
              <div className={classes.days}>
                {DAYS.map((day, index) => (
                  <Checkbox key={day} value={String(index + 1)} label={day} />
                ))}
              </div>
            </Checkbox.Group>
          </div>
        </Fieldset>
      ) : null}
    </div>
  );
}
