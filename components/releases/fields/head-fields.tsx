"use client";
import { Textarea, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";

type Head = { headline: string; subheadline: string; summary: string };

/** What stands above the text of a release, for the forms that change it after it was handed in. */
export function HeadFields() {
  const { register, formState } = useFormContext<Head>();
  const { errors } = formState;
  return (
    <>
      <TextInput label="Headline" error={errors.headline?.message} {...register("headline")} />
      <TextInput label="Subheadline" error={errors.subheadline?.message} {...register("subheadline")} />
      <Textarea
        label="Summary"
        autosize
        minRows={2}
        error={errors.summary?.message}
        {...register("summary")}
      />
    </>
  );
}
