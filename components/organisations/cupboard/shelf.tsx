"use client";
import { Button, Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import classes from "@/components/ui/rows.module.css";
import { useHydrated } from "@/components/ui/use-hydrated";

type Line = { id: string; title: string; detail: ReactNode };
type Props<T extends { id: string }> = {
  title: string;
  hint: string;
  /** What one is called in buttons, such as "contact". */
  noun: string;
  entries: T[];
  line: (entry: T) => Omit<Line, "id">;
  /** The form for one; null makes a new one. `done` closes it. */
  form: (entry: T | null, done: () => void) => ReactNode;
  remove: (id: string) => Promise<Outcome<null>>;
  mayChange: boolean;
};

/** A list of things to use again, each to be changed or thrown away. */
export function Shelf<T extends { id: string }>(props: Props<T>) {
  const { title, hint, noun, entries, line, form, remove, mayChange } = props;
  const router = useRouter();
  const ready = useHydrated();
  const [open, setOpen] = useState<{ entry: T | null } | null>(null);
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState("");
  const discard = (id: string) =>
    start(async () => {
      const outcome = await attempt(() => remove(id));
      setRefusal(outcome.ok ? "" : outcome.message);
      router.refresh();
    });
  if (!mayChange && !entries.length) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, this is a list with its buttons.
    <div role="group" aria-label={title}>
      <h3 className={classes.part}>{title}</h3>
      <p style={{ marginTop: 0 }} className={classes.detail}>
        {hint}
      </p>
      <ul className={classes.rows}>
        {entries.map((entry) => {
          const { title: name, detail } = line(entry);
          return (
            <li key={entry.id}>
              <span style={{ minWidth: 0, flex: "1 1 14rem" }}>
                <strong>{name}</strong>
                <span className={classes.detail}>{detail}</span>
              </span>
              {mayChange ? (
                <Group gap="xs">
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={!ready}
                    aria-label={`Change ${name}`}
                    onClick={() => setOpen({ entry })}
                  >
                    Change
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={busy || !ready}
                    aria-label={`Remove ${name}`}
                    onClick={() => discard(entry.id)}
                  >
                    Remove
                  </Button>
                </Group>
              ) : null}
            </li>
          );
        })}
      </ul>
      <FormMessage>{refusal}</FormMessage>
      {mayChange ? (
        <Button
          variant="default"
          disabled={!ready}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setOpen({ entry: null })}
        >
          Add a {noun}
        </Button>
      ) : null}
      <Dialog
        opened={open !== null}
        close={() => setOpen(null)}
        title={`${open?.entry ? "Change the" : "New"} ${noun}`}
      >
        {open
          ? form(open.entry, () => {
              setOpen(null);
              router.refresh();
            })
          : null}
      </Dialog>
    </div>
  );
}
