"use client";
import { Stack, Switch } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { attempt } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Running } from "@/lib/newsletter/issue/schema";
import type { TitleActions } from "./types";

/** How a title's daily email is run; each switch is kept at once. */
export function SettingsForm({ given, set }: { given: Running; set: TitleActions["set"] }) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState("");
  const choose = (change: Partial<Running>) =>
    start(async () => {
      const outcome = await attempt(() => set({ ...given, ...change }));
      setProblem(outcome.ok ? "" : outcome.message);
      router.refresh();
    });
  return (
    <Stack gap="md">
      <Switch
        label="An editor approves each day’s letter"
        description="Without an approval nothing goes. Readers whose hour has passed get it as soon as it is approved, unless that is far too late."
        checked={given.approval}
        disabled={!ready || busy}
        onChange={(event) => choose({ approval: event.currentTarget.checked })}
      />
      <Switch
        label="Count followed links"
        description="How often an item’s link was followed, by item and edition. Never who followed it: no cookie, no address, no pixel. Programs that open every link of a mail are counted too. Letters that have been frozen stay as they are."
        checked={given.clicks}
        disabled={!ready || busy}
        onChange={(event) => choose({ clicks: event.currentTarget.checked })}
      />
      <FormMessage>{problem}</FormMessage>
    </Stack>
  );
}
