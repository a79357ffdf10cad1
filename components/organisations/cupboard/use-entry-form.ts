"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type FieldValues, useForm } from "react-hook-form";
import type { z } from "zod";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";

/** A form for one thing on a shelf; the server names its fields as `entry.name`, the form as `name`. */
export function useEntryForm<I extends FieldValues, O extends FieldValues>(
  schema: z.ZodType<O, I>,
  values: I,
  send: (entry: O) => Promise<Outcome<{ id: string }>>,
  done: () => void,
) {
  const form = useForm<I, unknown, O>({
    resolver: zodResolver(schema as never) as never,
    mode: "onTouched",
    defaultValues: values as DefaultValues<I>,
  });
  const own = async (entry: O) => {
    const outcome = await send(entry);
    if (outcome.ok) return outcome;
    const issues = outcome.issues.map((each) => ({ ...each, path: each.path.replace(/^entry\./, "") }));
    return { ...outcome, issues };
  };
  return { form, errors: form.formState.errors, ...useFormAction(form, own, done) };
}
