"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type WireSourceInput, wireSourceInput } from "@/lib/wire/sources-schema";
import { RouteFields } from "./route-fields";
import classes from "./source.module.css";

type Title = { slug: string; name: string; sections: { slug: string; name: string }[] };
type Input = z.input<typeof wireSourceInput>;

const INTERVALS = [
  { value: "60", label: "Every minute" },
  { value: "300", label: "Every 5 minutes" },
  { value: "900", label: "Every 15 minutes" },
  { value: "3600", label: "Every hour" },
  { value: "21600", label: "Every 6 hours" },
  { value: "86400", label: "Once a day" },
];
const RIGHTS = [
  { value: "full", label: "Full text" },
  { value: "excerpt", label: "Headline and excerpt, with a link" },
];

/** "Northern Light Agency" becomes "northern-light-agency". */
const slugOf = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

/** An agency's feed: where it is, how often it is asked, where its items go. */
export function SourceForm({
  titles,
  send,
  doneHref,
}: {
  titles: Title[];
  send: (input: WireSourceInput) => Promise<Outcome<{ id: string }>>;
  doneHref: string;
}) {
  const router = useRouter();
  const form = useForm<Input, unknown, WireSourceInput>({
    resolver: zodResolver(wireSourceInput),
    defaultValues: {
      slug: "",
      name: "",
      url: "",
      homepage: "",
      rights: "full",
      rightsNote: "",
      autoPublish: true,
      intervalSeconds: 900,
      routes: [],
    },
  });
  const { register, control, formState } = form;
  const { errors } = formState;
  const { onSubmit, message, busy } = useFormAction(form, send, ({ id }) => router.push(`${doneHref}/${id}`));
  const name = register("name", {
    onBlur: () => form.getValues("slug") || form.setValue("slug", slugOf(form.getValues("name"))),
  });
  return (
    <form onSubmit={onSubmit} noValidate className={classes.form}>
      <TextInput
        label="Name"
        description="The agency as readers see it"
        error={errors.name?.message}
        {...name}
      />
      <TextInput
        label="Short name"
        description="Small letters, digits and hyphens"
        error={errors.slug?.message}
        {...register("slug")}
      />
      <TextInput
        label="Address of the feed"
        type="url"
        placeholder="https://"
        error={errors.url?.message}
        {...register("url")}
      />
      <TextInput
        label="Homepage"
        description="Optional; credited items link to it"
        type="url"
        placeholder="https://"
        error={errors.homepage?.message}
        {...register("homepage")}
      />
      <NativeSelect
        label="What may be shown"
        data={RIGHTS}
        error={errors.rights?.message}
        {...register("rights")}
      />
      <TextInput
        label="Note on the rights"
        description="Optional"
        error={errors.rightsNote?.message}
        {...register("rightsNote")}
      />
      <NativeSelect
        label="Poll"
        data={INTERVALS}
        error={errors.intervalSeconds?.message}
        {...register("intervalSeconds", { valueAsNumber: true })}
      />
      <Controller
        control={control}
        name="routes"
        render={({ field }) => (
          <RouteFields
            titles={titles}
            value={field.value ?? []}
            onChange={field.onChange}
            error={errors.routes?.message}
          />
        )}
      />
      <Checkbox
        label="Publish its items by themselves"
        description="Otherwise they are held for the desk"
        {...register("autoPublish")}
      />
      <FormMessage>{message}</FormMessage>
      <div>
        <Button type="submit" loading={busy}>
          Add source
        </Button>
      </div>
    </form>
  );
}
