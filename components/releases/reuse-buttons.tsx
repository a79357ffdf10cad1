"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { ButtonLink } from "@/components/ui/link";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { useHydrated } from "@/components/ui/use-hydrated";
import { portal } from "@/lib/core/paths";
import { type TemplateOrder, templateOrder } from "@/lib/releases/reuse/schema";

type Props = {
  release: { id: string; headline: string };
  keep: (order: TemplateOrder) => Promise<Outcome<{ id: string }>>;
};

/** Begin another release with this one's text, now or any time later. */
export function ReuseButtons({ release, keep }: Props) {
  const ready = useHydrated();
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState("");
  const form = useForm<TemplateOrder>({
    resolver: zodResolver(templateOrder),
    defaultValues: { releaseId: release.id, name: "" },
  });
  const { onSubmit, message, busy } = useFormAction(form, keep, (_, { name }) => {
    setKept(name);
    setOpen(false);
  });
  return (
    <>
      <Group gap="xs">
        <ButtonLink href={portal.newFrom({ copy: release.id })} variant="default">
          Duplicate
        </ButtonLink>
        <Button variant="default" disabled={!ready} onClick={() => setOpen(true)}>
          Save as template
        </Button>
      </Group>
      <FormMessage tone="done">
        {kept ? `“${kept}” is kept: a new release can begin with it.` : null}
      </FormMessage>
      <Dialog opened={open} close={() => setOpen(false)} title="Save as template">
        <LiveForm onSubmit={onSubmit}>
          <Stack gap="md">
            <FormMessage>{message}</FormMessage>
            <TextInput
              label="Name of the template"
              description="A template of this name is replaced. Dates and times are left out."
              error={form.formState.errors.name?.message}
              {...form.register("name")}
            />
            <Button type="submit" loading={busy} w="fit-content">
              Save template
            </Button>
          </Stack>
        </LiveForm>
      </Dialog>
    </>
  );
}
