"use client";
import { Button, type ButtonProps } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FormMessage } from "./form-message";
import { attempt, type Outcome } from "./outcome";
import { useHydrated } from "./use-hydrated";

/** A button that does one thing at once and shows the page anew; a refusal stands below it. */
export function SendButton({
  label,
  name,
  send,
  variant = "default",
  size,
}: {
  label: string;
  /** What it is called when its words alone say too little; contains them. */
  name?: string;
  send: () => Promise<Outcome<unknown>>;
} & Pick<ButtonProps, "variant" | "size">) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState("");
  return (
    <>
      <Button
        variant={variant}
        size={size}
        w="fit-content"
        disabled={!ready}
        loading={busy}
        aria-label={name}
        onClick={() =>
          start(async () => {
            const outcome = await attempt(send);
            setRefusal(outcome.ok ? "" : outcome.message);
            router.refresh();
          })
        }
      >
        {label}
      </Button>
      <FormMessage>{refusal}</FormMessage>
    </>
  );
}
