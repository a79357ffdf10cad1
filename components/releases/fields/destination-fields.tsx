"use client";
import { Checkbox, Stack, TagsInput } from "@mantine/core";
import { Controller } from "react-hook-form";
import type { TitleChoice } from "@/lib/releases/section-choices";
import { fieldId } from "./field-id";
import { Group } from "./group";
import { SectionField } from "./section-field";
import { useFieldError, useReleaseForm } from "./use-field";

function TitlesField({ titles }: { titles: TitleChoice[] }) {
  const error = useFieldError("publications");
  return (
    <Controller
      control={useReleaseForm().control}
      name="publications"
      render={({ field: { value, onChange } }) => (
        <Checkbox.Group
          value={value}
          onChange={onChange}
          label="Titles"
          error={error}
          id={fieldId("publications")}
          tabIndex={-1}
        >
          <Stack gap="xs" mt={4}>
            {titles.map((title) => (
              <Checkbox key={title.slug} value={title.slug} label={title.name} description={title.place} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    />
  );
}

type TagsProps = { name: "places" | "tickers"; label: string; description: string; upper?: boolean };

/** A list of short words, typed one after another. */
export function TagsField({ name, label, description, upper }: TagsProps) {
  const error = useFieldError(name);
  return (
    <Controller
      control={useReleaseForm().control}
      name={name}
      render={({ field }) => (
        <TagsInput
          {...field}
          onChange={(tags) => field.onChange(upper ? tags.map((tag) => tag.toUpperCase()) : tags)}
          id={fieldId(name)}
          label={label}
          description={description}
          maxTags={5}
          acceptValueOnBlur
          error={error}
        />
      )}
    />
  );
}

/** Titles, sections, places and tickers. */
export function DestinationFields({ titles }: { titles: TitleChoice[] }) {
  return (
    <Group title="Where it appears">
      {titles.length > 1 ? <TitlesField titles={titles} /> : null}
      <SectionField titles={titles} />
      <TagsField name="places" label="Places it is about" description="Press Enter after each; up to five" />
      <TagsField
        name="tickers"
        label="Stock tickers"
        description="As EXCHANGE:SYMBOL; press Enter after each"
        upper
      />
    </Group>
  );
}
