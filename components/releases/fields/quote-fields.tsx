"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useFieldArray } from "react-hook-form";
import { Entry } from "./entry";
import { Group, Row } from "./group";
import { TextField } from "./text-field";
import { useReleaseForm } from "./use-field";

export function QuoteFields() {
  const { fields, append, remove } = useFieldArray({ control: useReleaseForm().control, name: "quotes" });
  return (
    <Group title="Quotes" hint="What somebody says, with their name and role. Each is shown as a quotation.">
      {fields.map((field, i) => (
        <Entry key={field.id} title={`Quote ${i + 1}`} onRemove={() => remove(i)}>
          <TextField name={`quotes.${i}.text`} label="Words" rows={2} required />
          <Row>
            <TextField name={`quotes.${i}.speaker`} label="Speaker" required />
            <TextField name={`quotes.${i}.role`} label="Role" placeholder="Chair of the board" />
          </Row>
        </Entry>
      ))}
      {fields.length < 10 ? (
        <Button
          variant="default"
          justify="flex-start"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => append({ text: "", speaker: "", role: "" })}
        >
          Add a quote
        </Button>
      ) : null}
    </Group>
  );
}
