"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type NoticeSettings, noticeSettings } from "@/lib/notices/settings-schema";
import { QuietFields } from "./quiet-fields";
import { RuleFields } from "./rule-fields";

export type SettingsInput = z.input<typeof noticeSettings>;

type Props = {
  settings: NoticeSettings;
  /** In which quiet hours begin (IANA), until somebody chooses another. */
  zone: string;
  save: (settings: SettingsInput) => Promise<Outcome<null>>;
};

/** How one wants to be told of things, and when not by email. */
export function NoticeSettingsForm({ settings, zone, save }: Props) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useForm<SettingsInput, unknown, NoticeSettings>({
    resolver: zodResolver(noticeSettings),
    defaultValues: settings,
  });
  const { onSubmit, message, busy } = useFormAction(form, save, () => {
    setSaved(true);
    router.refresh();
  });
  // Only what can be mailed by these rules has a time at which it may not be.
  const mailed = settings.rules.some((rule) => rule.kind !== "decision" && rule.kind !== "message");
  return (
    <LiveForm
      onSubmit={(event) => {
        setSaved(false);
        return onSubmit(event);
      }}
      label="How you are told"
    >
      <Stack gap="md">
        <RuleFields form={form} rules={settings.rules} />
        {mailed ? (
          <Controller
            control={form.control}
            name="quiet"
            render={({ field }) => (
              <QuietFields
                zone={zone}
                value={field.value}
                onChange={field.onChange}
                errors={form.formState.errors.quiet}
              />
            )}
          />
        ) : null}
        <FormMessage>{message}</FormMessage>
        <FormMessage tone="done">{saved ? "Your choice is saved." : null}</FormMessage>
        <div>
          <Button type="submit" loading={busy}>
            Save choice
          </Button>
        </div>
      </Stack>
    </LiveForm>
  );
}
