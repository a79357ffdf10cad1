"use client";
import { Button, Group as Buttons, Checkbox, Input } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useFieldArray } from "react-hook-form";
import { useCupboard } from "./cupboard";
import { Entry } from "./entry";
import { fieldId } from "./field-id";
import { Group, Row } from "./group";
import { KeptMenu } from "./kept-menu";
import { TextField } from "./text-field";
import { useFieldError, useReleaseForm } from "./use-field";

export function ContactFields() {
  const { control, register } = useReleaseForm();
  const { fields, append, remove } = useFieldArray({ control, name: "contacts" });
  const error = useFieldError("contacts");
  const { contacts: kept } = useCupboard();
  return (
    <Group title="Contacts" hint="Whom the desk can reach about this. Readers see only those you show them.">
      {fields.map((field, i) => (
        <Entry key={field.id} title={`Contact ${i + 1}`} onRemove={() => remove(i)}>
          <TextField name={`contacts.${i}.name`} label="Name" required />
          <Row>
            <TextField name={`contacts.${i}.email`} label="Email" type="email" />
            <TextField name={`contacts.${i}.phone`} label="Phone" type="tel" />
          </Row>
          <Checkbox
            id={fieldId(`contacts.${i}.public`)}
            label="Show this contact to readers"
            {...register(`contacts.${i}.public`)}
          />
        </Entry>
      ))}
      {error ? <Input.Error id={fieldId("contacts-error")}>{error}</Input.Error> : null}
      {fields.length < 5 ? (
        <Buttons gap="xs">
          <Button
            id={fieldId("contacts")}
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => append({ name: "", email: "", phone: "", public: true })}
          >
            Add a contact
          </Button>
          <KeptMenu
            label="From your contacts"
            choices={kept.map(({ id, name, email, phone }) => ({
              id,
              title: name,
              detail: [email, phone].filter(Boolean).join(" · "),
            }))}
            choose={(id) => {
              const found = kept.find((each) => each.id === id);
              if (found)
                append({ name: found.name, email: found.email, phone: found.phone, public: found.public });
            }}
          />
        </Buttons>
      ) : null}
    </Group>
  );
}
