"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import type { Outcome } from "@/components/ui/outcome";
import { Panel } from "@/components/ui/panel";
import { ReasonForm } from "@/components/ui/reason-form";
import { suspension } from "@/lib/organisations/standing/schema";

type Props = {
  organisation: { id: string; name: string };
  suspended: boolean;
  doors: {
    suspend: (input: { id: string; reason: string }) => Promise<Outcome<null>>;
    lift: (input: { id: string }) => Promise<Outcome<null>>;
  };
};

/** Suspending an organisation, with what that does, and lifting it. */
export function SuspensionPanel({ organisation, suspended, doors }: Props) {
  const router = useRouter();
  const { id, name } = organisation;
  if (suspended)
    return (
      <ConfirmButton
        label="Lift the suspension"
        title={`Let ${name} send releases again?`}
        confirm="Lift suspension"
        send={() => doors.lift({ id })}
        done={() => router.refresh()}
      >
        <p style={{ marginTop: 0 }}>
          Its people can write and send at once, its newsroom opens, and what was held goes out within a
          minute where its time has come. The owners are told by mail.
        </p>
      </ConfirmButton>
    );
  return (
    <Panel title="Suspend this organisation" id="suspend">
      <p style={{ marginTop: 0 }}>
        Nobody can write or send in its name, what is scheduled is held back, and its newsroom is closed. What
        has been published stays, unless it is taken offline or killed. The owners are mailed the reason, and
        its people read it in the portal.
      </p>
      <ReasonForm
        id={id}
        label={`Suspend ${name}`}
        hint="The organisation’s people read it."
        button="Suspend organisation"
        resolver={zodResolver(suspension)}
        send={doors.suspend}
      />
    </Panel>
  );
}
