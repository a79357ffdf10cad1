"use client";
import { Radio } from "@mantine/core";
import { type Control, Controller } from "react-hook-form";
import type { CorrectionOrder } from "./use-correction";

const CLASSES = [
  {
    value: "A",
    label: "A: material, readers were told something wrong",
    description: "A wrong amount, day, result or name that carries the story. It is said above the text.",
  },
  {
    value: "B",
    label: "B: minor, such as a name or a figure without weight",
    description: "A middle initial, a job title, the number of chairs. It is said below the text.",
  },
  {
    value: "C",
    label: "C: form alone, such as spelling",
    description: "A typing error, a missing link, a caption's layout. It is said below the text.",
  },
];

/** How much a correction weighs (P14), with examples. */
export function ClassField({ control }: { control: Control<CorrectionOrder> }) {
  return (
    <Controller
      control={control}
      name="class"
      render={({ field, fieldState }) => (
        <Radio.Group {...field} label="Class" error={fieldState.error?.message}>
          {CLASSES.map((each) => (
            <Radio key={each.value} {...each} mt="xs" />
          ))}
        </Radio.Group>
      )}
    />
  );
}
