"use client";
import { Select } from "@mantine/core";
import { Controller, useWatch } from "react-hook-form";
import { KIND_LABELS, KINDS } from "@/lib/releases/schema";
import { fieldId } from "./field-id";
import { Group, Row } from "./group";
import { TextField } from "./text-field";
import { useReleaseForm } from "./use-field";
import { ZoneField } from "./zone-field";
import { ZonedTimeField } from "./zoned-time-field";

const CHOICES = KINDS.map((value) => ({ value, label: KIND_LABELS[value] }));

function AppointmentFields() {
  return (
    <>
      <Row>
        <TextField name="appointment.person" label="Person" required />
        <TextField name="appointment.role" label="New role" required />
      </Row>
      <Row>
        <TextField name="appointment.previousRole" label="Previous role" />
        <TextField name="appointment.start" label="Starts on" type="date" />
      </Row>
    </>
  );
}

function EventFields() {
  return (
    <>
      <ZoneField name="event.timeZone" label="Time zone of the event" times={["event.start", "event.end"]} />
      <Row>
        <ZonedTimeField name="event.start" zone="event.timeZone" label="Start of the event" required />
        <ZonedTimeField name="event.end" zone="event.timeZone" label="End of the event" />
      </Row>
      <Row>
        <TextField name="event.venue" label="Venue" required />
        <TextField name="event.address" label="Address of the venue" />
      </Row>
      <Row>
        <TextField name="event.price" label="Price" placeholder="Free" />
        <TextField name="event.organiser" label="Organiser" />
      </Row>
      <TextField name="event.url" label="Page of the event" type="url" placeholder="https://" />
    </>
  );
}

function SportsFields() {
  return (
    <>
      <TextField name="sports.competition" label="Competition" required />
      <Row>
        <TextField name="sports.homeTeam" label="Home team" />
        <TextField name="sports.awayTeam" label="Away team" />
      </Row>
      <Row>
        <TextField name="sports.score" label="Score" placeholder="3:1" />
        <TextField name="sports.playedOn" label="Played on" type="date" />
      </Row>
    </>
  );
}

/** What it is, and what only that kind of release has. */
export function KindFields() {
  const { control } = useReleaseForm();
  const kind = useWatch({ control, name: "kind" });
  return (
    <Group title="What it is">
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Select
            {...field}
            id={fieldId("kind")}
            label="Kind of release"
            data={CHOICES}
            allowDeselect={false}
            maw={320}
          />
        )}
      />
      {kind === "appointment" ? <AppointmentFields /> : null}
      {kind === "event" ? <EventFields /> : null}
      {kind === "sports" ? <SportsFields /> : null}
    </Group>
  );
}
