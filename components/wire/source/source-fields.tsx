"use client";
import { Checkbox, Fieldset, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { Controller, type UseFormReturn } from "react-hook-form";
import { LICENCES, licenceOf } from "@/lib/wire/sources/licences";
import { WIRE_RIGHTS, type WireSourceInput } from "@/lib/wire/sources/schema";
import { slugOf } from "@/lib/wire/sources/slug";
import { RouteFields } from "./route-fields";
import classes from "./source.module.css";
import type { SourceInput } from "./source-values";

export type SourceTitles = { slug: string; name: string; sections: { slug: string; name: string }[] }[];
type Props = { form: UseFormReturn<SourceInput, unknown, WireSourceInput>; titles: SourceTitles };

const PACES: [number, string][] = [
  [60, "Every minute"],
  [300, "Every 5 minutes"],
  [900, "Every 15 minutes"],
  [1800, "Every half hour"],
  [3600, "Every hour"],
  [21_600, "Every 6 hours"],
  [86_400, "Once a day"],
];
const SLOWEST: [number, string][] = [...PACES, [604_800, "Once a week"]];
/** The choices, with what is set now among them. */
const paces = (list: [number, string][], now: number | undefined) =>
  [...list, ...(now && !list.some(([each]) => each === now) ? [[now, `Every ${now} seconds`] as const] : [])]
    .sort(([a], [b]) => a - b)
    .map(([value, label]) => ({ value: String(value), label }));

const LICENCE_IDS = [...LICENCES.keys()];

/** A number of hours that may be left out. */
function HoursField({
  form,
  name,
  label,
  description,
}: Pick<Props, "form"> & {
  name: "expireAfterHours" | "quietAfterHours";
  label: string;
  description: string;
}) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          label={label}
          description={description}
          suffix=" h"
          min={1}
          allowDecimal={false}
          allowNegative={false}
          value={field.value ?? ""}
          onChange={(value) => field.onChange(value === "" ? null : Number(value))}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

/** All settings of a source but its address and its rules. */
export function SourceFields({ form, titles }: Props) {
  const { register, control, formState, watch } = form;
  const { errors } = formState;
  const licence = licenceOf(watch("licence") ?? "");
  return (
    <>
      <Fieldset legend="Name" variant="unstyled" className={classes.group}>
        <TextInput
          label="Name"
          description="The agency as readers see it"
          error={errors.name?.message}
          {...register("name", {
            onBlur: () => form.getValues("slug") || form.setValue("slug", slugOf(form.getValues("name"))),
          })}
        />
        <TextInput
          label="Short name"
          description="Small letters, digits and hyphens"
          error={errors.slug?.message}
          {...register("slug")}
        />
        <TextInput
          label="Homepage"
          description="Optional; credited items link to it"
          type="url"
          placeholder="https://"
          error={errors.homepage?.message}
          {...register("homepage")}
        />
      </Fieldset>
      <Fieldset legend="Rights" variant="unstyled" className={classes.group}>
        <NativeSelect
          label="What may be shown"
          data={Object.entries(WIRE_RIGHTS).map(([value, label]) => ({ value, label }))}
          error={errors.rights?.message}
          {...register("rights")}
        />
        <TextInput
          label="Credit line"
          description="Below each item; {author} and {agency} are filled in, [brackets] left out when empty"
          placeholder="[{author}, ]{agency}"
          error={errors.attribution?.message}
          {...register("attribution")}
        />
        <TextInput
          label="Licence"
          description={
            licence
              ? `Readers get: ${licence.name}`
              : "Optional: an SPDX identifier, or the address of the terms"
          }
          list="wire-licences"
          error={errors.licence?.message}
          {...register("licence")}
        />
        <datalist id="wire-licences">
          {LICENCE_IDS.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        <TextInput
          label="Note on the rights"
          description="Optional; shown where an item states none of its own"
          error={errors.rightsNote?.message}
          {...register("rightsNote")}
        />
        <HoursField
          form={form}
          name="expireAfterHours"
          label="Items leave after"
          description="Optional: so long after they came they leave the site by themselves"
        />
        <Checkbox label="Ask search engines to leave its items out" {...register("noIndex")} />
      </Fieldset>
      <Fieldset legend="Publication" variant="unstyled" className={classes.group}>
        <Controller
          control={control}
          name="routes"
          render={({ field }) => (
            <RouteFields
              titles={titles}
              value={field.value ?? []}
              onChange={field.onChange}
              error={errors.routes?.message}
            />
          )}
        />
        <Checkbox
          label="Publish its items by themselves"
          description="Trust: they are public seconds after the agency sends them, before anybody here has read them. Otherwise they are held for the wire desk."
          {...register("autoPublish")}
        />
      </Fieldset>
      <Fieldset legend="Pace" variant="unstyled" className={classes.group}>
        <NativeSelect
          label="Ask at most"
          description="The feed's own rhythm is followed between this and the next"
          data={paces(PACES, form.getValues("intervalSeconds"))}
          error={errors.intervalSeconds?.message}
          {...register("intervalSeconds", { valueAsNumber: true })}
        />
        <NativeSelect
          label="Ask at least"
          data={paces(SLOWEST, form.getValues("slowestSeconds"))}
          error={errors.slowestSeconds?.message}
          {...register("slowestSeconds", { valueAsNumber: true })}
        />
        <HoursField
          form={form}
          name="quietAfterHours"
          label="Tell the desk when nothing came for"
          description="Optional: a notice to everybody who keeps the wire"
        />
      </Fieldset>
    </>
  );
}
