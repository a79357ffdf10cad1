"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import rows from "@/components/ui/rows.module.css";
import { useFormAction } from "@/components/ui/use-form-action";
import { type ProofMethod, type ProofStart, proofStart } from "@/lib/organisations/identity/schema";

const WAYS: { value: ProofMethod; label: string }[] = [
  { value: "dns", label: "DNS: add a TXT record where your domain is managed" },
  { value: "file", label: "File: put a small text file on your website" },
  { value: "mailbox", label: "Mailbox: open a link we mail to an address at your domain" },
];

type Values = { organisationId: string; method: ProofMethod; domain?: string; address?: string };

const hostOf = (website: string) =>
  URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, "") : "";

/** Begins a proof in one of three ways. */
export function ProveForm({
  organisation,
  start,
}: {
  organisation: { id: string; name: string; website: string };
  start: (input: ProofStart) => Promise<Outcome<{ id: string }>>;
}) {
  const router = useRouter();
  const [mailed, setMailed] = useState("");
  const form = useForm<Values, unknown, ProofStart>({
    // The field of the way not chosen is not part of what is sent.
    resolver: (values, context, options) => {
      const { domain, address, ...rest } = values;
      const sent = values.method === "mailbox" ? { ...rest, address } : { ...rest, domain };
      return zodResolver(proofStart)(sent as ProofStart, context, options as never) as never;
    },
    defaultValues: {
      organisationId: organisation.id,
      method: "dns",
      domain: hostOf(organisation.website),
      address: "",
    },
  });
  const method = useWatch({ control: form.control, name: "method" });
  const { onSubmit, message, busy } = useFormAction(form, start, (_, sent) => {
    setMailed(sent.method === "mailbox" ? sent.address : "");
    router.refresh();
  });
  const { errors } = form.formState;
  return (
    <>
      <h3 className={rows.part} style={{ marginTop: "1.5rem", marginBottom: "0.5rem" }}>
        Begin a proof
      </h3>
      <LiveForm onSubmit={onSubmit} label={`Begin a proof for ${organisation.name}`}>
        <Stack gap="md">
          <FormMessage>{message}</FormMessage>
          <NativeSelect label="Way" data={WAYS} {...form.register("method")} />
          {method === "mailbox" ? (
            <TextInput
              key="address"
              label="Address at your domain"
              description="We mail it a link that works for a week. It counts for a year; readers learn the domain, never the address."
              type="email"
              autoComplete="off"
              error={errors.address?.message}
              {...form.register("address")}
            />
          ) : (
            <TextInput
              key="domain"
              label="Domain"
              description="Your web address without https:// and www., for example organisation.example"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              error={errors.domain?.message}
              {...form.register("domain")}
            />
          )}
          <FormMessage tone="done">{mailed ? `A link is on its way to ${mailed}.` : null}</FormMessage>
          <Button type="submit" variant="default" loading={busy} w="fit-content">
            Begin proof
          </Button>
        </Stack>
      </LiveForm>
    </>
  );
}
