"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Control, useForm, useWatch } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type Placing, placing } from "@/lib/accounts/people/schema";
import type { StaffRole } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { PlaceFields, type PlaceValues } from "./place-fields";

/** Somebody's place at the desk; it counts from their next click on. */
export function PlaceForm({
  person,
  roles,
  locked,
  save,
}: {
  person: { id: string; name: string; staffRole: StaffRole | null; withheld: Permission[] };
  roles: StaffRole[];
  locked: Permission[];
  save: (input: Placing) => Promise<Outcome<null>>;
}) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { id, name, staffRole, withheld } = person;
  const form = useForm<Placing>({
    resolver: zodResolver(placing),
    defaultValues: { id, staffRole, withheld },
    // What the server says anew after saving, or a colleague's change, fills the form without drawing another.
    values: { id, staffRole, withheld },
  });
  const role = useWatch({ control: form.control, name: "staffRole" });
  const { onSubmit, message, busy } = useFormAction(
    form,
    (values: Placing) => save({ ...values, withheld: [...new Set([...values.withheld, ...locked])] }),
    () => {
      setSaved(true);
      router.refresh();
    },
  );
  return (
    <LiveForm onSubmit={onSubmit} label={`Place of ${name} at the desk`}>
      <Stack gap="md">
        <FormMessage>{message}</FormMessage>
        <PlaceFields
          control={form.control as unknown as Control<PlaceValues>}
          roles={roles}
          role={role}
          none
          locked={locked}
        />
        <FormMessage tone="done">{saved && !busy ? "The place is saved." : null}</FormMessage>
        <Button type="submit" loading={busy} w="fit-content">
          Save place
        </Button>
      </Stack>
    </LiveForm>
  );
}
