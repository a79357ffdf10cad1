"use client";
import { Switch } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";

type Props = {
  organisation: { id: string; name: string };
  agency: boolean;
  set: (input: { organisationId: string; agency: boolean }) => Promise<Outcome<null>>;
};

/** Whether the organisation writes for others. */
export function AgencySwitch({ organisation, agency, set }: Props) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState("");
  return (
    <div>
      <Switch
        label="We are an agency: we send releases for clients"
        description="Readers see on every release for whom you send it, and that it was you."
        checked={agency}
        disabled={!ready || busy}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          start(async () => {
            const outcome = await attempt(() => set({ organisationId: organisation.id, agency: wanted }));
            setRefusal(outcome.ok ? "" : outcome.message);
            router.refresh();
          });
        }}
      />
      <FormMessage>{refusal}</FormMessage>
    </div>
  );
}
