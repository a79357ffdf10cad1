"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import Form from "next/form";
import type { Ref } from "react";
import { FilterChips } from "@/components/desk/filter-chips";
import classes from "@/components/desk/list.module.css";
import { desk } from "@/lib/core/paths";
import { type WireFilter, type WireNames, wirePartsOf } from "@/lib/wire/desk/filter";
import { wirePath } from "./address";

type Choices = readonly { slug: string; name: string }[];

const choices = (all: string, list: Choices, chosen: string | undefined) => [
  { value: "", label: all },
  ...list.map(({ slug, name }) => ({ value: slug, label: name })),
  ...(chosen && !list.some(({ slug }) => slug === chosen) ? [{ value: chosen, label: chosen }] : []),
];

const URGENCIES = [
  { value: "", label: "Any" },
  { value: "1", label: "1 only: flash" },
  { value: "3", label: "1 to 3: urgent" },
  { value: "5", label: "1 to 5" },
  { value: "8", label: "1 to 8" },
];

/** All that narrows a view, kept in the address so that it can be linked and gone back to. */
export function WireFilters({
  filter,
  names,
  first,
}: {
  filter: WireFilter;
  names: WireNames;
  first: Ref<HTMLInputElement>;
}) {
  const urgency = filter.urgency ? String(filter.urgency) : "";
  return (
    <Form action={desk.wire} className={classes.filters} role="search" aria-label="Filter the wire">
      <input type="hidden" name="view" value={filter.view} />
      <TextInput
        ref={first}
        label="Words of the headline"
        name="words"
        maxLength={100}
        autoComplete="off"
        defaultValue={filter.words ?? ""}
      />
      <NativeSelect
        label="Source"
        name="source"
        defaultValue={filter.source ?? ""}
        data={choices("All sources", names.sources, filter.source)}
      />
      <NativeSelect
        label="Title"
        name="title"
        defaultValue={filter.title ?? ""}
        data={choices("All titles", names.titles, filter.title)}
      />
      <NativeSelect
        label="Section"
        name="section"
        defaultValue={filter.section ?? ""}
        data={choices("All sections", names.sections, filter.section)}
      />
      <TextInput
        label="Topic or category"
        name="topic"
        maxLength={100}
        placeholder="medtop:04000000, Sport…"
        defaultValue={filter.topic ?? ""}
      />
      <TextInput
        label="Language"
        name="language"
        maxLength={20}
        placeholder="en, es…"
        defaultValue={filter.language ?? ""}
      />
      <NativeSelect
        label="Urgency"
        name="urgency"
        defaultValue={urgency}
        data={
          URGENCIES.some(({ value }) => value === urgency)
            ? URGENCIES
            : [...URGENCIES, { value: urgency, label: `1 to ${urgency}` }]
        }
      />
      <Button type="submit" variant="default">
        Filter
      </Button>
    </Form>
  );
}

/** What narrows the view, each part a link to the view without it. */
export const WireChips = ({ filter, names }: { filter: WireFilter; names: WireNames }) => (
  <FilterChips
    parts={wirePartsOf(filter, names).map(({ label, without }) => ({ label, href: wirePath(without) }))}
    clearHref={wirePath({ view: filter.view })}
  />
);
