"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, CopyButton, NativeSelect, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { LINK_DAYS, LINK_DAYS_DEFAULT, type LinkOrder, linkOrder } from "@/lib/releases/preview/schema";
import classes from "./links.module.css";

export type MakeLink = (input: { id: string } & LinkOrder) => Promise<Outcome<{ url: string }>>;

/** Makes a link for a client; its address is shown once, here and now. */
export function NewLink({ id, make }: { id: string; make: MakeLink }) {
  const router = useRouter();
  const [url, setUrl] = useState("");
  const form = useForm<z.input<typeof linkOrder>, unknown, LinkOrder>({
    resolver: zodResolver(linkOrder),
    defaultValues: { label: "", days: LINK_DAYS_DEFAULT },
  });
  const { onSubmit, message, busy } = useFormAction(
    form,
    (order) => make({ id, ...order }),
    (made) => {
      setUrl(made.url);
      form.reset();
      router.refresh();
    },
  );
  return (
    <LiveForm onSubmit={onSubmit} label="New preview link">
      <div className={classes.form}>
        <FormMessage>{message}</FormMessage>
        {url ? (
          <div className={classes.made} role="status">
            <TextInput
              label="Address of the new link"
              description="Shown only now: copy it and send it to your client."
              readOnly
              value={url}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={url}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? "Copied" : "Copy the address"}
                </Button>
              )}
            </CopyButton>
          </div>
        ) : null}
        <TextInput
          label="Whom the link is for"
          description="For you to tell links apart"
          error={form.formState.errors.label?.message}
          {...form.register("label")}
        />
        <NativeSelect
          label="Works for"
          data={LINK_DAYS.map((days) => ({ value: String(days), label: `${days} days` }))}
          {...form.register("days", { valueAsNumber: true })}
        />
        <Button type="submit" variant="default" loading={busy}>
          Make a preview link
        </Button>
      </div>
    </LiveForm>
  );
}
