"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Control, useForm, useWatch } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type StaffInvitationInput, staffInvitation } from "@/lib/accounts/people/schema";
import type { StaffRole } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { PlaceFields, type PlaceValues } from "./place-fields";

/** Asks somebody to the desk by mail. */
export function InviteStaffForm({
  roles,
  locked,
  send,
}: {
  roles: StaffRole[];
  locked: Permission[];
  send: (input: StaffInvitationInput) => Promise<Outcome<{ id: string }>>;
}) {
  const router = useRouter();
  const [invited, setInvited] = useState("");
  const form = useForm<StaffInvitationInput>({
    resolver: zodResolver(staffInvitation),
    defaultValues: { email: "", staffRole: "editor", withheld: [] },
  });
  const role = useWatch({ control: form.control, name: "staffRole" });
  const { onSubmit, message, busy } = useFormAction(
    form,
    (values: StaffInvitationInput) =>
      send({ ...values, withheld: [...new Set([...values.withheld, ...locked])] }),
    (_, { email }) => {
      setInvited(email);
      form.resetField("email", { defaultValue: "" });
      router.refresh();
    },
  );
  return (
    <LiveForm onSubmit={onSubmit} label="Invite somebody to the desk">
      <Stack gap="md">
        <FormMessage>{message}</FormMessage>
        <TextInput
          label="Email"
          type="email"
          autoComplete="off"
          description="We mail a link that works for a week."
          error={form.formState.errors.email?.message}
          {...form.register("email", { onChange: () => setInvited("") })}
        />
        <PlaceFields
          control={form.control as unknown as Control<PlaceValues>}
          roles={roles}
          role={role}
          none={false}
          locked={locked}
        />
        <FormMessage tone="done">{invited ? `An invitation is on its way to ${invited}.` : null}</FormMessage>
        <Button type="submit" loading={busy} w="fit-content">
          Send invitation
        </Button>
      </Stack>
    </LiveForm>
  );
}
