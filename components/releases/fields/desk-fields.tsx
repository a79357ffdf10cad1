"use client";
import { Checkbox } from "@mantine/core";
import { fieldId } from "./field-id";
import { Group } from "./group";
import { TextField } from "./text-field";
import { useFieldError, useReleaseForm } from "./use-field";

export function DeskFields() {
  const { register } = useReleaseForm();
  return (
    <Group title="For the desk" hint="Readers never see what you write here.">
      <TextField name="noteToEditor" label="Note to the editor" rows={2} />
      <TextField
        name="legalCase"
        label="Legal case number"
        description="If this is about a case before a court"
      />
      <Checkbox
        id={fieldId("rightsConfirmed")}
        label="I may publish this text and what comes with it, and what it says is true to the best of my knowledge."
        error={useFieldError("rightsConfirmed")}
        aria-required
        {...register("rightsConfirmed")}
      />
    </Group>
  );
}
