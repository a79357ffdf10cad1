"use client";
import { Chip, ChipGroup, Group as Flow, Input } from "@mantine/core";
import { useController, useWatch } from "react-hook-form";
import { sectionChoices, type TitleChoice } from "@/lib/releases/section-choices";
import { fieldId } from "./field-id";
import { useFieldError, useReleaseForm } from "./use-field";

const MOST = 3;
const ID = fieldId("sections");

/** Up to three sections of the chosen titles, as chips. */
export function SectionField({ titles }: { titles: TitleChoice[] }) {
  const { control } = useReleaseForm();
  const { field } = useController({ control, name: "sections" });
  const chosen = useWatch({ control, name: "publications" });
  const error = useFieldError("sections");
  const full = field.value.length >= MOST;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset here would take the looks of a group of fields.
    <div
      role="group"
      tabIndex={-1}
      id={ID}
      ref={field.ref}
      aria-labelledby={`${ID}-label`}
      aria-describedby={error ? `${ID}-error` : `${ID}-hint`}
    >
      <Input.Label labelElement="div" required id={`${ID}-label`} mb={6}>
        Sections
      </Input.Label>
      <ChipGroup multiple value={field.value} onChange={field.onChange}>
        <Flow gap="xs">
          {sectionChoices(titles, chosen, field.value).map(({ slug, label }) => (
            <Chip key={slug} value={slug} variant="outline" disabled={full && !field.value.includes(slug)}>
              {label}
            </Chip>
          ))}
        </Flow>
      </ChipGroup>
      <Input.Description id={`${ID}-hint`} mt={6}>
        Up to three; the first you choose leads. {field.value.length} chosen.
      </Input.Description>
      {error ? (
        <Input.Error id={`${ID}-error`} mt={6}>
          {error}
        </Input.Error>
      ) : null}
    </div>
  );
}
