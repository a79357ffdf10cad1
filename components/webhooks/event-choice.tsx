"use client";
import { Checkbox, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { EVENT_TYPES, EVENTS, type ReleaseEvent } from "@/lib/webhooks/events";
import classes from "./webhooks.module.css";

type Props = {
  value: ReleaseEvent[];
  onChange: (events: ReleaseEvent[]) => void;
  error?: string | undefined;
};

/** "release.in_review" as people read it: "In review". */
const nameOf = (type: ReleaseEvent) => {
  const words = type.replace("release.", "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Everything, or the events that are ticked. */
export function EventChoice({ value, onChange, error }: Props) {
  const [some, setSome] = useState(value.length > 0);
  return (
    <Radio.Group
      label="What it is told"
      value={some ? "some" : "all"}
      onChange={(choice) => {
        setSome(choice === "some");
        onChange(choice === "some" ? ["release.published"] : []);
      }}
      error={error}
    >
      <Stack gap="sm" mt="xs">
        <Radio value="all" label="Every change of a release’s status" />
        <Radio value="some" label="Only what I choose" />
      </Stack>
      {some ? (
        <Checkbox.Group
          aria-label="Events"
          value={value}
          onChange={(events) => {
            // Nothing chosen would mean everything: then let it say so.
            if (!events.length) setSome(false);
            onChange(EVENT_TYPES.filter((each) => events.includes(each)));
          }}
          mt="md"
        >
          <div className={classes.events}>
            {EVENT_TYPES.map((type) => (
              <Checkbox key={type} value={type} label={nameOf(type)} description={EVENTS[type]} />
            ))}
          </div>
        </Checkbox.Group>
      ) : null}
    </Radio.Group>
  );
}
