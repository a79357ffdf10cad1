"use client";
import { type UseFormReturn, useForm } from "react-hook-form";
import { releaseResolver } from "@/lib/releases/form-resolver";
import { type ReleaseFormValues, toContent, toFormValues } from "@/lib/releases/form-values";
import { patchOf } from "@/lib/releases/patch";
import type { ReleaseContent } from "@/lib/releases/schema";

// What is changed after it was handed in has to be as complete as it was then.
const complete = releaseResolver(() => true);

/**
 * The form of a text that stands already, for those who change it there.
 * @param proposed what some fields should say according to somebody: the form begins with it.
 */
export function useChangedText(
  content: ReleaseContent,
  proposed: Partial<ReleaseContent> = {},
): { form: UseFormReturn<ReleaseFormValues>; patch: () => Partial<ReleaseContent> } {
  const form = useForm<ReleaseFormValues>({
    defaultValues: toFormValues({ ...content, ...proposed }),
    resolver: complete,
    mode: "onTouched",
  });
  return { form, patch: () => patchOf(content, toContent(form.getValues())) };
}
