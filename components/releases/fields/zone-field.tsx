"use client";
import { Select } from "@mantine/core";
import { useMemo } from "react";
import { type FieldPathByValue, useController } from "react-hook-form";
import type { ReleaseFormValues } from "@/lib/releases/form-values";
import { instantOfLocal, localOfInstant } from "@/lib/releases/zoned-time";
import { fieldId } from "./field-id";
import type { TextPath } from "./text-field";
import { useFieldError, useReleaseForm } from "./use-field";

const isInstant = (value: string) => /(Z|[+-]\d{2}:\d{2})$/.test(value);

/** A time zone. When it changes, the clock times written in it stay and their instants move. */
export function ZoneField({
  name,
  label,
  times,
}: {
  name: FieldPathByValue<ReleaseFormValues, string>;
  label: string;
  times: TextPath[];
}) {
  const { control, getValues, setValue } = useReleaseForm();
  const { field } = useController({ control, name });
  const zone = field.value;
  const zones = useMemo(
    () => [...new Set(["UTC", zone, ...Intl.supportedValuesOf("timeZone")])].sort(),
    [zone],
  );
  function change(to: string | null) {
    if (!to || to === zone) return;
    for (const path of times) {
      const value = getValues(path);
      const local = isInstant(value) ? localOfInstant(value, zone) : value;
      if (local) setValue(path, instantOfLocal(local, to, null) ?? local, { shouldDirty: true });
    }
    field.onChange(to);
  }
  return (
    <Select
      id={fieldId(name)}
      label={label}
      data={zones}
      value={zone}
      onChange={change}
      searchable
      limit={60}
      allowDeselect={false}
      error={useFieldError(name)}
      nothingFoundMessage="No such zone; try a city"
    />
  );
}
