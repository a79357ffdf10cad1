"use client";
import { Button } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { Group } from "./group";
import { TextField } from "./text-field";
import { useReleaseForm } from "./use-field";

/** @param own the organisation's text about itself; "" when it has none. */
export function AboutFields({ own }: { own: string }) {
  const { control, setValue } = useReleaseForm();
  const boilerplate = useWatch({ control, name: "boilerplate" });
  return (
    <Group title="About you">
      <TextField
        name="boilerplate"
        label="About the organisation"
        rows={3}
        description="Two or three sentences that stand below every release"
      />
      {own && !boilerplate ? (
        <Button
          variant="default"
          w="fit-content"
          onClick={() => setValue("boilerplate", own, { shouldDirty: true, shouldValidate: true })}
        >
          Insert your organisation's text
        </Button>
      ) : null}
      <TextField
        name="onBehalfOf"
        label="On behalf of"
        description="If you send this for somebody else: for whom"
      />
    </Group>
  );
}
