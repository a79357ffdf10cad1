"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { useFormAction } from "@/components/ui/use-form-action";
import { type UploadView, type UploadWords, uploadWords } from "@/lib/media/schema";
import { FocalPoint } from "./focal-point";
import { LicenceField } from "./licence-field";
import classes from "./media.module.css";
import { useMediaDoors } from "./media-room";

type Props = { upload: UploadView; saved: (upload: UploadView) => void };

/** What the organisation says about an upload; every release that takes it from here on begins with it. */
export function UploadForm({ upload, saved }: Props) {
  const doors = useMediaDoors();
  const [point, setPoint] = useState({ focalX: upload.focalX, focalY: upload.focalY });
  const { alt, caption, credit, licence } = upload;
  const form = useForm<UploadWords>({
    resolver: zodResolver(uploadWords),
    defaultValues: { alt, caption, credit, licence },
  });
  const { errors } = form.formState;
  const picture = upload.kind === "image";
  const { onSubmit, message, busy } = useFormAction(
    form,
    (words: UploadWords) => doors.describe({ id: upload.id, ...words, ...(picture ? point : {}) }),
    saved,
  );
  return (
    <form onSubmit={onSubmit} noValidate className={classes.texts} aria-label={`About ${upload.filename}`}>
      {picture ? (
        <>
          {upload.status === "ready" ? <FocalPoint upload={upload} save={setPoint} /> : null}
          <TextInput
            label="Description for people who cannot see it"
            description="What is to be seen, in a sentence"
            error={errors.alt?.message}
            {...form.register("alt")}
          />
        </>
      ) : null}
      <Textarea
        label={picture ? "Caption" : "Name for readers"}
        description={picture ? "Who and what, where and when" : "What the link to the file says"}
        autosize
        minRows={picture ? 2 : 1}
        error={errors.caption?.message}
        {...form.register("caption")}
      />
      <TextInput
        label="Credit"
        description="The photographer or owner, as it is to be printed"
        error={errors.credit?.message}
        {...form.register("credit")}
      />
      <Controller
        control={form.control}
        name="licence"
        render={({ field }) => (
          <LicenceField
            value={field.value ?? ""}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={errors.licence?.message}
          />
        )}
      />
      <FormMessage>{message}</FormMessage>
      <Button type="submit" loading={busy} w="fit-content">
        Save
      </Button>
    </form>
  );
}
