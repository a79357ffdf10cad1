"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type ReplyInput, replyInput } from "@/lib/releases/review/replies-schema";

type Typed = z.input<typeof replyInput>;

type Props = {
  rules: { id: string; title: string }[];
  keep: (reply: Typed) => Promise<Outcome<unknown>>;
};

/** Keeps a sentence that editors would otherwise type again and again. */
export function ReplyForm({ rules, keep }: Props) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useForm<Typed, unknown, ReplyInput>({
    resolver: zodResolver(replyInput),
    defaultValues: { kind: "point", rule: "", text: "" },
  });
  const kind = useWatch({ control: form.control, name: "kind" });
  const { onSubmit, message, busy } = useFormAction(form, keep, () => {
    setSaved(true);
    form.setValue("text", "");
    router.refresh();
  });
  const { errors } = form.formState;
  return (
    <LiveForm
      onSubmit={(event) => {
        setSaved(false);
        return onSubmit(event);
      }}
      label="New reply"
    >
      <Stack gap="sm" mt="lg">
        <NativeSelect
          label="What the reply is for"
          data={[
            { value: "point", label: "A point to the author" },
            { value: "rejection", label: "The reason of a rejection" },
          ]}
          error={errors.kind?.message}
          {...form.register("kind", { onChange: () => form.setValue("rule", "") })}
        />
        {kind === "point" ? (
          <NativeSelect
            label="Rule it rests on"
            data={[
              { value: "", label: "None in particular" },
              ...rules.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            error={errors.rule?.message}
            {...form.register("rule")}
          />
        ) : null}
        <Textarea
          label="The sentence"
          autosize
          minRows={2}
          error={errors.text?.message}
          {...form.register("text")}
        />
        <FormMessage>{message}</FormMessage>
        <FormMessage tone="done">{saved ? "The reply is kept." : null}</FormMessage>
        <div>
          <Button type="submit" variant="default" loading={busy}>
            Keep reply
          </Button>
        </div>
      </Stack>
    </LiveForm>
  );
}
