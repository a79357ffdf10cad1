"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import classes from "@/components/ui/rows.module.css";
import { useFormAction } from "@/components/ui/use-form-action";
import type { OrgRole } from "@/lib/auth/actor";
import { ROLE_LABELS, ROLE_WORDS } from "@/lib/organisations/policy";
import { type InvitationInput, invitation } from "@/lib/organisations/team-schema";

/** @param roles what the reader may give, highest first. */
export function InviteForm({
  organisation,
  roles,
  send,
}: {
  organisation: { id: string; name: string };
  roles: OrgRole[];
  send: (input: InvitationInput) => Promise<Outcome<{ id: string }>>;
}) {
  const router = useRouter();
  const [invited, setInvited] = useState("");
  const form = useForm<InvitationInput>({
    resolver: zodResolver(invitation),
    defaultValues: { organisationId: organisation.id, email: "", role: "contributor" },
  });
  const { onSubmit, message, busy } = useFormAction(form, send, (_, { email }) => {
    setInvited(email);
    form.resetField("email", { defaultValue: "" });
    router.refresh();
  });
  const { errors } = form.formState;
  return (
    <>
      <h3 className={classes.part} style={{ marginTop: "1.5rem", marginBottom: "0.5rem" }}>
        Invite somebody
      </h3>
      <LiveForm onSubmit={onSubmit} label={`Invite somebody to ${organisation.name}`}>
        <Stack gap="md">
          <FormMessage>{message}</FormMessage>
          <TextInput
            label="Email"
            type="email"
            autoComplete="off"
            description="We mail a link that works for a week."
            error={errors.email?.message}
            {...form.register("email", { onChange: () => setInvited("") })}
          />
          <NativeSelect
            label="Role"
            data={roles.map((value) => ({ value, label: `${ROLE_LABELS[value]}: ${ROLE_WORDS[value]}` }))}
            error={errors.role?.message}
            {...form.register("role")}
          />
          <FormMessage tone="done">
            {invited ? `An invitation is on its way to ${invited}.` : null}
          </FormMessage>
          <Button type="submit" loading={busy} w="fit-content">
            Send invitation
          </Button>
        </Stack>
      </LiveForm>
    </>
  );
}
