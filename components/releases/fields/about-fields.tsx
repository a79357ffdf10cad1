"use client";
import { Autocomplete, Button, Group as Buttons } from "@mantine/core";
import { Controller, useWatch } from "react-hook-form";
import { useCupboard } from "./cupboard";
import { fieldId } from "./field-id";
import { Group } from "./group";
import { KeptMenu } from "./kept-menu";
import { TextField } from "./text-field";
import { useFieldError, useReleaseForm } from "./use-field";

/** @param own the organisation's text about itself; "" when it has none. */
export function AboutFields({ own }: { own: string }) {
  const { control, setValue } = useReleaseForm();
  const boilerplate = useWatch({ control, name: "boilerplate" });
  const { boilerplates, clients } = useCupboard();
  const insert = (text: string) =>
    setValue("boilerplate", text, { shouldDirty: true, shouldValidate: true, shouldTouch: true });
  const clientOf = (id: string | null) => clients.find((each) => each.id === id)?.name;
  return (
    <Group title="About you">
      <BehalfField />
      <TextField
        name="boilerplate"
        label="About the organisation"
        rows={3}
        description="Two or three sentences that stand below every release"
      />
      <Buttons gap="xs">
        {own && !boilerplate ? (
          <Button variant="default" w="fit-content" onClick={() => insert(own)}>
            Insert your organisation's text
          </Button>
        ) : null}
        <KeptMenu
          label="Insert a kept text"
          choices={boilerplates.map(({ id, clientId, name, text }) => ({
            id,
            title: [clientOf(clientId), name].filter(Boolean).join(": "),
            detail: text.length > 80 ? `${text.slice(0, 80)}…` : text,
          }))}
          choose={(id) => insert(boilerplates.find((each) => each.id === id)?.text ?? "")}
        />
      </Buttons>
    </Group>
  );
}

/** For whom it is sent; an agency picks one of its clients. */
function BehalfField() {
  const { control } = useReleaseForm();
  const { agency, clients } = useCupboard();
  const error = useFieldError("onBehalfOf");
  if (!agency)
    return (
      <TextField
        name="onBehalfOf"
        label="On behalf of"
        description="If you send this for somebody else: for whom. Readers see it, and that you sent it."
      />
    );
  return (
    <Controller
      control={control}
      name="onBehalfOf"
      render={({ field }) => (
        <Autocomplete
          {...field}
          id={fieldId("onBehalfOf")}
          label="Client"
          description="For whom you send this; your own name for your own news. Readers see both."
          data={clients.map((each) => each.name)}
          error={error}
        />
      )}
    />
  );
}
