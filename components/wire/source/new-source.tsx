"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type WireSourceInput, wireSourceInput } from "@/lib/wire/sources/schema";
import type { Trial } from "@/lib/wire/sources/trial";
import classes from "./source.module.css";
import { SourceFields, type SourceTitles } from "./source-fields";
import { fromTrial, type SourceInput } from "./source-values";
import { TrialView } from "./trial-view";

export type Tried = { ok: true; trial: Trial } | { ok: false; message: string };
type Looked = { state: "not" | "looking" } | { state: "done"; result: Tried };

/** A new source in two steps: the feed is looked at first, then its settings are decided on. */
export function NewSource({
  start,
  titles,
  zone,
  actions,
  doneHref,
}: {
  start: SourceInput;
  titles: SourceTitles;
  zone: string;
  actions: {
    try: (input: { url: string }) => Promise<Outcome<Tried>>;
    add: (input: WireSourceInput) => Promise<Outcome<{ id: string }>>;
  };
  doneHref: string;
}) {
  const router = useRouter();
  const [looked, setLooked] = useState<Looked>({ state: "not" });
  const form = useForm<SourceInput, unknown, WireSourceInput>({
    resolver: zodResolver(wireSourceInput),
    defaultValues: start,
  });
  const { onSubmit, message, busy, setMessage } = useFormAction(form, actions.add, ({ id }) =>
    router.push(`${doneHref}/${id}`),
  );

  async function look() {
    if (looked.state === "looking" || !(await form.trigger("url", { shouldFocus: true }))) return;
    setMessage("");
    setLooked({ state: "looking" });
    const outcome = await attempt(() => actions.try({ url: form.getValues("url") }));
    const result: Tried = outcome.ok ? outcome.value : { ok: false, message: outcome.message };
    if (result.ok) form.reset(fromTrial(result.trial, form.getValues()), { keepErrors: false });
    setLooked({ state: "done", result });
  }

  const done = looked.state === "done" ? looked.result : null;
  return (
    <LiveForm
      onSubmit={(event) => {
        if (done) return onSubmit(event);
        event.preventDefault();
        void look();
      }}
      label="Source"
    >
      <div className={classes.steps}>
        <div className={classes.form}>
          <TextInput
            label="Address of the feed"
            description="RSS, Atom, JSON Feed, ninjs or NewsML-G2; what it is, its bytes tell"
            type="url"
            placeholder="https://"
            error={form.formState.errors.url?.message}
            {...form.register("url", { onChange: () => setLooked({ state: "not" }) })}
          />
          <div>
            <Button
              variant={done?.ok ? "default" : "filled"}
              loading={looked.state === "looking"}
              onClick={() => void look()}
            >
              {done ? "Test it again" : "Test the feed"}
            </Button>
          </div>
          <FormMessage>{done && !done.ok ? done.message : ""}</FormMessage>
        </div>
        <div role="status">{done?.ok ? <TrialView trial={done.trial} zone={zone} /> : null}</div>
        {done ? (
          <div className={classes.form}>
            <SourceFields form={form} titles={titles} />
            <FormMessage>{message}</FormMessage>
            <div>
              <Button type="submit" loading={busy}>
                {done.ok ? "Add source" : "Add it all the same"}
              </Button>
            </div>
          </div>
        ) : null}
      </div>
    </LiveForm>
  );
}
