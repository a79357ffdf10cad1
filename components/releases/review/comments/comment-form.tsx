"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { useFormAction } from "@/components/ui/use-form-action";
import { FIELD_CHOICES, fieldOf } from "@/lib/releases/field-names";
import { commentInput } from "@/lib/releases/review/comment-schema";
import { useReviewState } from "../review-state";
import type { ReviewActions } from "../types";
import classes from "./comments.module.css";

const words = commentInput.pick({ field: true, text: true });

/** Says something to the rest of the desk about the words that were selected, a field, or the whole. */
export function CommentForm({ id, send }: { id: string; send: ReviewActions["comment"] }) {
  const router = useRouter();
  const { anchor, setAnchor } = useReviewState();
  const form = useForm<z.input<typeof words>, unknown, z.output<typeof words>>({
    resolver: zodResolver(words),
    defaultValues: { field: "", text: "" },
  });
  const { onSubmit, message, busy } = useFormAction(
    form,
    ({ field, text }) =>
      // Words of another field than the one that is chosen are not what it is about.
      send(
        anchor?.quoted && fieldOf(anchor.field) === field
          ? { id, text, ...anchor }
          : { id, text, field, span: null, quoted: "" },
      ),
    () => {
      form.reset({ field: "", text: "" });
      setAnchor(null);
      router.refresh();
    },
  );
  useEffect(() => {
    if (!anchor) return;
    form.setValue("field", fieldOf(anchor.field));
    form.setFocus("text");
  }, [anchor, form]);
  return (
    <form onSubmit={onSubmit} noValidate className={classes.form} aria-label="Comment for the desk">
      <FormMessage>{message}</FormMessage>
      {anchor?.quoted ? <blockquote className={classes.quoted}>{anchor.quoted}</blockquote> : null}
      <NativeSelect size="sm" label="About" data={FIELD_CHOICES} {...form.register("field")} />
      <Textarea
        label="Comment"
        description="The desk alone reads it."
        autosize
        minRows={2}
        error={form.formState.errors.text?.message}
        {...form.register("text")}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !busy) void onSubmit();
        }}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="sm" variant="default" loading={busy}>
          Add comment
        </Button>
        {anchor?.quoted ? (
          <Button size="sm" variant="subtle" onClick={() => setAnchor(null)}>
            Without the words
          </Button>
        ) : null}
      </div>
    </form>
  );
}
