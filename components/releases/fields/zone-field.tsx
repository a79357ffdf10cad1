"use client";
import { type ComboboxItem, type OptionsFilter, Select } from "@mantine/core";
import { useMemo } from "react";
import { type FieldPathByValue, useController } from "react-hook-form";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { ReleaseFormValues } from "@/lib/releases/form-values";
import { isInstant } from "@/lib/releases/time-problem";
import { zoneMatches } from "@/lib/releases/zone-words";
import { instantOfLocal, localOfInstant } from "@/lib/releases/zoned-time";
import { fieldId } from "./field-id";
import type { TextPath } from "./text-field";
import { useFieldError, useReleaseForm } from "./use-field";
import { useZoneChoices } from "./use-zone-choices";

const MOST_SHOWN = 60;

type Props = {
  name: FieldPathByValue<ReleaseFormValues, string>;
  label: string;
  times: TextPath[];
  /** Zones that are likely meant: those of the titles. */
  likely?: string[];
};

/** A time zone. When it changes, the clock times written in it stay and their instants move. */
export function ZoneField({ name, label, times, likely = [] }: Props) {
  const { control, getValues, setValue } = useReleaseForm();
  const { field } = useController({ control, name });
  const zone = field.value;
  const own = useHydrated() ? [Intl.DateTimeFormat().resolvedOptions().timeZone] : [];
  const { suggested, all } = useZoneChoices([zone, ...likely, ...own, "UTC"]);
  const choices = useMemo(
    () => new Map([...all, ...suggested].map((choice) => [choice.value, choice])),
    [all, suggested],
  );
  const rest = all.filter(({ value }) => !suggested.some((choice) => choice.value === value));

  function change(to: string | null) {
    if (!to || to === zone) return;
    for (const path of times) {
      const value = getValues(path);
      const local = isInstant(value) ? localOfInstant(value, zone) : value;
      if (local) setValue(path, instantOfLocal(local, to, null) ?? local, { shouldDirty: true });
    }
    field.onChange(to);
  }

  const filter: OptionsFilter = ({ options, search }) => {
    // The chosen label stands in the input until something else is typed.
    if (!search.trim() || search === choices.get(zone)?.label) return options;
    const matches = (option: ComboboxItem) => {
      const choice = choices.get(option.value);
      return choice ? zoneMatches(choice, search) : false;
    };
    return options
      .map((option) => ("group" in option ? { ...option, items: option.items.filter(matches) } : option))
      .filter((option) => ("group" in option ? option.items.length > 0 : matches(option)));
  };

  return (
    <Select
      id={fieldId(name)}
      label={label}
      description="Search by city, country, abbreviation or offset"
      data={[
        { group: "Likely", items: suggested },
        ...(rest.length ? [{ group: "All zones", items: rest }] : []),
      ]}
      value={zone}
      onChange={change}
      filter={filter}
      searchable
      limit={MOST_SHOWN}
      allowDeselect={false}
      error={useFieldError(name)}
      nothingFoundMessage="No such zone. Try a larger city nearby."
    />
  );
}
