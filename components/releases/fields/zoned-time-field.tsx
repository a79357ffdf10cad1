"use client";
import { Button, Stack, TextInput } from "@mantine/core";
import { useController, useWatch } from "react-hook-form";
import { useNow } from "@/components/ui/use-now";
import { isInstant, pastProblem, timeProblem } from "@/lib/releases/time-problem";
import { instantOfLocal, localOfInstant, readLocal, sideOf } from "@/lib/releases/zoned-time";
import { FieldRemarks } from "../preflight/field-remarks";
import { fieldId } from "./field-id";
import { SideChoice } from "./side-choice";
import type { TextPath } from "./text-field";
import { useFieldError, useReleaseForm } from "./use-field";

type Props = {
  name: TextPath;
  zone: TextPath;
  label: string;
  required?: boolean;
  /** Only a time that is still to come will do. */
  ahead?: boolean;
};

/**
 * A moment, typed as the clock of a zone shows it. The form holds the instant; the typed text while it means
 * none (a skipped hour) or two (a repeated one).
 */
export function ZonedTimeField({ name, zone: zoneName, label, required, ahead }: Props) {
  const { control } = useReleaseForm();
  const { field } = useController({ control, name });
  const zone = String(useWatch({ control, name: zoneName }));
  const error = useFieldError(name);
  const now = useNow();
  const value = String(field.value ?? "");
  const local = isInstant(value) ? localOfInstant(value, zone) : value;
  const reading = readLocal(local, zone);
  const past = ahead && now ? pastProblem(value, now) : null;
  const problem = timeProblem(value, zone) ?? past ?? error;
  const take = (typed: string) => field.onChange(instantOfLocal(typed, zone, null) ?? typed);
  return (
    <Stack gap="xs">
      <TextInput
        type="datetime-local"
        id={fieldId(name)}
        label={label}
        withAsterisk={required}
        aria-required={required}
        inputWrapperOrder={["label", "input", "description", "error"]}
        error={problem}
        value={local}
        onBlur={field.onBlur}
        ref={field.ref}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {reading.kind === "gap" ? (
        <Button variant="default" size="compact-sm" w="fit-content" onClick={() => take(reading.next)}>
          Take {reading.next.slice(11)} instead
        </Button>
      ) : null}
      {reading.kind === "overlap" ? (
        <SideChoice
          reading={reading}
          zone={zone}
          side={isInstant(value) ? sideOf(value, zone) : null}
          choose={field.onChange}
        />
      ) : null}
      {problem ? null : <FieldRemarks field={name} />}
    </Stack>
  );
}
