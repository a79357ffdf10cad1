"use client";
import { Checkbox, CheckboxGroup, NativeSelect, TextInput } from "@mantine/core";
import type { WireHours } from "@/lib/wire/routing/schema";
import classes from "./rules.module.css";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const OUTSIDE = [
  { value: "wait", label: "waits until they begin" },
  { value: "desk", label: "waits for the desk" },
];

/** The hours within which a source's items appear by themselves. */
export function HoursFields({
  hours,
  zone,
  errorOf,
  change,
}: {
  hours: WireHours | null;
  zone: string;
  errorOf: (path: string) => string | undefined;
  change: (hours: WireHours | null) => void;
}) {
  const begin: WireHours = {
    timeZone: zone,
    days: [1, 2, 3, 4, 5, 6, 7],
    from: "06:00",
    to: "22:00",
    outside: "wait",
  };
  return (
    <section aria-labelledby="hours" className={classes.part}>
      <h2 id="hours">Hours</h2>
      <Checkbox
        label="Its items appear by themselves within certain hours only"
        checked={hours !== null}
        onChange={(event) => change(event.currentTarget.checked ? begin : null)}
      />
      {hours ? (
        <div className={classes.hours}>
          <CheckboxGroup
            label="On"
            value={hours.days.map(String)}
            onChange={(days) => change({ ...hours, days: days.map(Number).sort() })}
            error={errorOf("hours.days")}
          >
            <div className={classes.days}>
              {DAYS.map((day, index) => (
                <Checkbox key={day} value={String(index + 1)} label={day} />
              ))}
            </div>
          </CheckboxGroup>
          <TextInput
            label="From"
            value={hours.from}
            onChange={(event) => change({ ...hours, from: event.currentTarget.value })}
            error={errorOf("hours.from")}
          />
          <TextInput
            label="To"
            description="Earlier than “from”: on the following day"
            value={hours.to}
            onChange={(event) => change({ ...hours, to: event.currentTarget.value })}
            error={errorOf("hours.to")}
          />
          <TextInput
            label="By the clock of"
            value={hours.timeZone}
            onChange={(event) => change({ ...hours, timeZone: event.currentTarget.value })}
            error={errorOf("hours.timeZone")}
          />
          <NativeSelect
            label="What comes outside them"
            data={OUTSIDE}
            value={hours.outside}
            onChange={(event) =>
              change({ ...hours, outside: event.currentTarget.value as WireHours["outside"] })
            }
          />
        </div>
      ) : null}
    </section>
  );
}
