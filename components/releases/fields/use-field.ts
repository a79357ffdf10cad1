"use client";
import { get, useFormContext } from "react-hook-form";
import type { ReleaseFormValues } from "@/lib/releases/form-values";

/** The release's form, from any group of its fields. */
export const useReleaseForm = () => useFormContext<ReleaseFormValues>();

type Problem = { message?: string; root?: { message?: string } };

/** The message about a field: its own, the whole list's, or that of the first wrong entry of plain words. */
export function useFieldError(path: string): string | undefined {
  const { formState } = useReleaseForm();
  const found = get(formState.errors, path) as (Problem & { find?: never }) | Problem[] | undefined;
  if (Array.isArray(found))
    return (found as Problem).root?.message ?? found.find((each) => each?.message)?.message;
  return found?.message ?? found?.root?.message;
}
