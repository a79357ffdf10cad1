"use client";
import { Textarea, TextInput } from "@mantine/core";
import type { FieldPathByValue } from "react-hook-form";
import type { ReleaseFormValues } from "@/lib/releases/form-values";
import { FieldRemarks } from "../preflight/field-remarks";
import { CharCount } from "./char-count";
import { fieldId } from "./field-id";
import { useFieldError, useReleaseForm } from "./use-field";

export type TextPath = FieldPathByValue<ReleaseFormValues, string>;

type Props = {
  name: TextPath;
  label: string;
  description?: string;
  placeholder?: string;
  type?: "text" | "email" | "tel" | "url" | "date";
  /** Shows how many of so many characters are used. */
  count?: number;
  /** A length that is better not exceeded. */
  advised?: number;
  /** More than one line, growing from this many. */
  rows?: number;
  required?: boolean;
};

const ORDER = ["label", "input", "description", "error"] as const;

/** A text of the release with its label, hint, counter and message. */
export function TextField({
  name,
  label,
  description,
  placeholder,
  type,
  count,
  advised,
  rows,
  required,
}: Props) {
  const { register } = useReleaseForm();
  const counter = count ? <CharCount name={name} limit={count} advised={advised} /> : null;
  const error = useFieldError(name);
  const shared = {
    id: fieldId(name),
    label,
    placeholder,
    description:
      description && counter ? (
        <>
          {description} · {counter}
        </>
      ) : (
        (counter ?? description)
      ),
    error,
    inputWrapperOrder: [...ORDER],
    withAsterisk: required,
    "aria-required": required,
    ...register(name),
  };
  return (
    <div>
      {rows ? (
        <Textarea autosize minRows={rows} maxRows={24} {...shared} />
      ) : (
        <TextInput type={type} {...shared} />
      )}
      {error ? null : <FieldRemarks field={name} />}
    </div>
  );
}
