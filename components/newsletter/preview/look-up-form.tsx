"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { lookingUp } from "@/lib/newsletter/preview/schema";
import classes from "./preview.module.css";

type Asked = z.output<typeof lookingUp>;

/** Finds a subscriber by exact address. The address stands in no link. */
export function LookUpForm({
  publicationId,
  here,
  find,
}: {
  publicationId: string;
  /** Address of this page, to which whom it is for is added. */
  here: string;
  find: (input: Asked) => Promise<Outcome<{ id: string }>>;
}) {
  const router = useRouter();
  const form = useForm<z.input<typeof lookingUp>, unknown, Asked>({
    resolver: zodResolver(lookingUp),
    defaultValues: { publicationId, address: "" },
  });
  const { onSubmit, message, busy } = useFormAction(form, find, ({ id }) =>
    router.push(`${here}&as=subscriber&subscriber=${id}`),
  );
  return (
    <LiveForm onSubmit={onSubmit} label="A subscriber">
      <div className={classes.fields}>
        <TextInput
          label="Exact address"
          description="That somebody looked is kept in the audit log, the address is not."
          type="email"
          autoComplete="off"
          error={form.formState.errors.address?.message}
          {...form.register("address")}
        />
        <FormMessage>{message}</FormMessage>
        <Button type="submit" variant="default" loading={busy} w="fit-content">
          Show what they get
        </Button>
      </div>
    </LiveForm>
  );
}
