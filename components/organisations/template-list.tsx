"use client";
import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { ButtonLink } from "@/components/ui/link";
import { attempt, type Outcome } from "@/components/ui/outcome";
import classes from "@/components/ui/rows.module.css";
import { portal } from "@/lib/core/paths";

type Props = {
  templates: { id: string; name: string; createdByName: string }[];
  remove: (input: { id: string }) => Promise<Outcome<null>>;
};

/** Releases to begin with. */
export function TemplateList({ templates, remove }: Props) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState("");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, this is a list with its buttons.
    <div role="group" aria-label="Templates">
      <h3 className={classes.part}>Templates</h3>
      <p style={{ marginTop: 0 }} className={classes.detail}>
        {templates.length
          ? "A new release can begin with each of them."
          : "Open a release and choose “Save as template”: the next match report begins with it."}
      </p>
      <ul className={classes.rows}>
        {templates.map(({ id, name, createdByName }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>
              <span className={classes.detail}>kept by {createdByName}</span>
            </span>
            <Group gap="xs">
              <ButtonLink href={portal.newFrom({ template: id })} size="compact-sm">
                Begin with {name}
              </ButtonLink>
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={busy}
                aria-label={`Remove the template ${name}`}
                onClick={() =>
                  start(async () => {
                    const outcome = await attempt(() => remove({ id }));
                    setRefusal(outcome.ok ? "" : outcome.message);
                    router.refresh();
                  })
                }
              >
                Remove
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <FormMessage>{refusal}</FormMessage>
    </div>
  );
}
