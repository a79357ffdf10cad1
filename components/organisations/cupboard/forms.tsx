"use client";
import { Button, Checkbox, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import {
  type Client,
  client,
  type SavedBoilerplate,
  type SavedContact,
  savedBoilerplate,
  savedContact,
} from "@/lib/organisations/cupboard/schema";
import { useEntryForm } from "./use-entry-form";

type Send<T> = (entry: Omit<T, "id">) => Promise<Outcome<{ id: string }>>;
type Props<T> = { entry: T | null; clients: Client[]; send: Send<T>; done: () => void };

function Frame({
  onSubmit,
  message,
  busy,
  children,
}: {
  onSubmit: () => void;
  message: string;
  busy: boolean;
  children: ReactNode;
}) {
  return (
    <LiveForm onSubmit={onSubmit}>
      <Stack gap="md">
        <FormMessage>{message}</FormMessage>
        {children}
        <Button type="submit" loading={busy} w="fit-content">
          Save
        </Button>
      </Stack>
    </LiveForm>
  );
}

/** Whose it is; only agencies are asked. */
const ownerChoices = (clients: Client[]) => [
  { value: "", label: "Our own" },
  ...clients.map(({ id, name }) => ({ value: id, label: name })),
];
const orNull = { setValueAs: (value: string | null) => value || null };

export function ContactForm({ entry, clients, send, done }: Props<SavedContact>) {
  const start = { clientId: null, name: "", email: "", phone: "", public: true };
  const { form, errors, onSubmit, message, busy } = useEntryForm(
    savedContact,
    entry ? without(entry) : start,
    send,
    done,
  );
  return (
    <Frame onSubmit={onSubmit} message={message} busy={busy}>
      <TextInput label="Name" error={errors.name?.message} {...form.register("name")} />
      <TextInput label="Email" type="email" error={errors.email?.message} {...form.register("email")} />
      <TextInput label="Phone" type="tel" error={errors.phone?.message} {...form.register("phone")} />
      {clients.length ? (
        <NativeSelect label="For" data={ownerChoices(clients)} {...form.register("clientId", orNull)} />
      ) : null}
      <Checkbox label="Show to readers" {...form.register("public")} />
    </Frame>
  );
}

export function BoilerplateForm({ entry, clients, send, done }: Props<SavedBoilerplate>) {
  const start = { clientId: null, name: "", text: "" };
  const { form, errors, onSubmit, message, busy } = useEntryForm(
    savedBoilerplate,
    entry ? without(entry) : start,
    send,
    done,
  );
  return (
    <Frame onSubmit={onSubmit} message={message} busy={busy}>
      <TextInput
        label="Name"
        description="To find it by; readers do not see it"
        error={errors.name?.message}
        {...form.register("name")}
      />
      <Textarea label="Text" autosize minRows={4} error={errors.text?.message} {...form.register("text")} />
      {clients.length ? (
        <NativeSelect label="For" data={ownerChoices(clients)} {...form.register("clientId", orNull)} />
      ) : null}
    </Frame>
  );
}

export function ClientForm({ entry, send, done }: Omit<Props<Client>, "clients">) {
  const { form, errors, onSubmit, message, busy } = useEntryForm(
    client,
    entry ? without(entry) : { name: "", website: "" },
    send,
    done,
  );
  return (
    <Frame onSubmit={onSubmit} message={message} busy={busy}>
      <TextInput label="Name" error={errors.name?.message} {...form.register("name")} />
      <TextInput
        label="Website"
        type="url"
        placeholder="https://"
        error={errors.website?.message}
        {...form.register("website")}
      />
    </Frame>
  );
}

function without<T extends { id: string }>({ id: _, ...entry }: T): Omit<T, "id"> {
  return entry;
}
