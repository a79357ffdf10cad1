"use client";
import { Group as Flow, Radio, Stack, TextInput } from "@mantine/core";
import { useController, useWatch } from "react-hook-form";
import { momentWords } from "@/lib/core/moment";
import { timeProblem } from "@/lib/releases/time-problem";
import { instantOfLocal, localOfInstant, readLocal, type Side, sideOf } from "@/lib/releases/zoned-time";
import { fieldId } from "./field-id";
import type { TextPath } from "./text-field";
import { useFieldError, useReleaseForm } from "./use-field";

const isInstant = (value: string) => /(Z|[+-]\d{2}:\d{2})$/.test(value);

/**
 * A moment, typed as the clock of a zone shows it. The form holds the instant; the typed text while it means
 * none (a skipped hour) or two (a repeated one).
 */
export function ZonedTimeField({
  name,
  zone: zoneName,
  label,
  required,
}: {
  name: TextPath;
  zone: TextPath;
  label: string;
  required?: boolean;
}) {
  const { control } = useReleaseForm();
  const { field } = useController({ control, name });
  const zone = String(useWatch({ control, name: zoneName }));
  const error = useFieldError(name);
  const value = String(field.value ?? "");
  const local = isInstant(value) ? localOfInstant(value, zone) : value;
  const reading = readLocal(local, zone);
  const side = isInstant(value) ? sideOf(value, zone) : null;
  const both = isInstant(value) ? `That is ${momentWords(new Date(value), "UTC")}` : undefined;
  return (
    <Stack gap="xs">
      <TextInput
        type="datetime-local"
        id={fieldId(name)}
        label={label}
        withAsterisk={required}
        description={zone === "UTC" ? undefined : both}
        inputWrapperOrder={["label", "input", "description", "error"]}
        error={timeProblem(value, zone) ?? error}
        value={local}
        onBlur={field.onBlur}
        ref={field.ref}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          field.onChange(instantOfLocal(typed, zone, null) ?? typed);
        }}
      />
      {reading.kind === "overlap" ? (
        <Radio.Group
          label="The clocks go back: which of the two do you mean?"
          value={side ?? ""}
          onChange={(choice) => field.onChange(reading[choice as Side].instant)}
        >
          <Flow mt={4}>
            <Radio value="earlier" label={`The earlier (UTC${reading.earlier.offset})`} />
            <Radio value="later" label={`The later (UTC${reading.later.offset})`} />
          </Flow>
        </Radio.Group>
      ) : null}
    </Stack>
  );
}
