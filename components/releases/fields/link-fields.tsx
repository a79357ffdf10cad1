"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useFieldArray } from "react-hook-form";
import { Entry } from "./entry";
import { Group, Row } from "./group";
import { TextField } from "./text-field";
import { useReleaseForm } from "./use-field";

export function LinkFields() {
  const { fields, append, remove } = useFieldArray({ control: useReleaseForm().control, name: "links" });
  return (
    <Group title="Links" hint="Where readers find more: your page on the matter, a report, a form.">
      {fields.map((field, i) => (
        <Entry key={field.id} title={`Link ${i + 1}`} onRemove={() => remove(i)}>
          <Row>
            <TextField name={`links.${i}.label`} label="Words" />
            <TextField name={`links.${i}.url`} label="Address" type="url" placeholder="https://" required />
          </Row>
        </Entry>
      ))}
      {fields.length < 10 ? (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => append({ label: "", url: "" })}
        >
          Add a link
        </Button>
      ) : null}
    </Group>
  );
}
