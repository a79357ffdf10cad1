"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/ui/confirm-button";
import type { Outcome } from "@/components/ui/outcome";
import { ReasonForm } from "@/components/ui/reason-form";
import { closing } from "@/lib/accounts/people/schema";

type Props = {
  person: { id: string; name: string };
  suspended: boolean;
  doors: {
    suspend: (input: { id: string; reason: string }) => Promise<Outcome<null>>;
    lift: (input: { id: string }) => Promise<Outcome<null>>;
  };
};

/** Suspending an account, with what that does, and lifting it. */
export function AccountStanding({ person: { id, name }, suspended, doors }: Props) {
  const router = useRouter();
  if (suspended)
    return (
      <ConfirmButton
        label="Lift the suspension"
        title={`Let ${name} sign in again?`}
        confirm="Lift suspension"
        send={() => doors.lift({ id })}
        done={() => router.refresh()}
      >
        <p style={{ marginTop: 0 }}>They sign in with the password they had, and their tokens work again.</p>
      </ConfirmButton>
    );
  return (
    <>
      <p style={{ marginTop: 0 }}>
        Every session ends at once, and sign-in and tokens are refused. What the person has written stays, and
        so do their memberships; what they have claimed goes back to the queue. They are mailed the reason.
      </p>
      <ReasonForm
        id={id}
        label={`Suspend the account of ${name}`}
        hint="The person is told."
        button="Suspend account"
        resolver={zodResolver(closing)}
        send={doors.suspend}
      />
    </>
  );
}
