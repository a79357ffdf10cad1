"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Complaint, Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type OrganisationProfile, organisationProfile } from "@/lib/organisations/profile-schema";

type Props = {
  organisation: OrganisationProfile & { id: string };
  save: (input: { id: string; profile: OrganisationProfile }) => Promise<Outcome<null>>;
};

/** The server names fields as `profile.name`; the form knows them as `name`. */
const own = (issues: Complaint[]) =>
  issues.map((issue) => ({ ...issue, path: issue.path.replace(/^profile\./, "") }));

export function ProfileForm({ organisation, save }: Props) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { id, name, website, place, boilerplate, pressName, pressEmail, pressPhone } = organisation;
  const form = useForm({
    resolver: zodResolver(organisationProfile),
    mode: "onTouched",
    defaultValues: { name, website, place, boilerplate, pressName, pressEmail, pressPhone },
  });
  const send = async (profile: OrganisationProfile): Promise<Outcome<null>> => {
    const outcome = await save({ id, profile });
    return outcome.ok ? outcome : { ...outcome, issues: own(outcome.issues) };
  };
  const { onSubmit, message, busy } = useFormAction(form, send, () => {
    setSaved(true);
    router.refresh();
  });
  const { errors } = form.formState;
  const field = (key: keyof OrganisationProfile) => ({
    error: errors[key]?.message,
    ...form.register(key, { onChange: () => setSaved(false) }),
  });
  return (
    <LiveForm onSubmit={onSubmit} label={`Profile of ${name}`}>
      <Stack gap="md">
        <FormMessage>{message}</FormMessage>
        <TextInput label="Name of the organisation" autoComplete="organization" {...field("name")} />
        <TextInput label="Website" type="url" placeholder="https://" {...field("website")} />
        <TextInput label="Place" description="Where your datelines begin" {...field("place")} />
        <Textarea
          label="About the organisation"
          description="Two or three sentences; every new release begins with them"
          autosize
          minRows={3}
          {...field("boilerplate")}
        />
        <TextInput
          label="Press contact"
          description="Whom journalists may ask; your newsroom shows this to everybody"
          {...field("pressName")}
        />
        <TextInput label="Press email" type="email" {...field("pressEmail")} />
        <TextInput label="Press phone" type="tel" {...field("pressPhone")} />
        <FormMessage tone="done">{saved ? "The profile is saved." : null}</FormMessage>
        <Button type="submit" loading={busy} w="fit-content">
          Save profile
        </Button>
      </Stack>
    </LiveForm>
  );
}
