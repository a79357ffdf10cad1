"use client";
import { Button, Group, Kbd, Progress } from "@mantine/core";
import { IconCircleCheck, IconXboxX } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef } from "react";
import classes from "@/components/desk/bulk.module.css";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { BULK_DOING, type BulkProgress, bulkTitle, bulkWords } from "@/lib/releases/queue/bulk-schema";
import type { useBulk } from "./use-bulk";

const NOTHING: BulkProgress = { run: "", verb: "assign", total: 1, results: [], done: false };

/** How far a run is, what became of each release, and the way back. */
export function BulkProgressDialog({ bulk }: { bulk: ReturnType<typeof useBulk> }) {
  const { progress, problem, shown, undoable } = bulk;
  const end = useRef<HTMLButtonElement>(null);
  const ended = shown && progress && (progress.done || problem) ? `${progress.verb} ${progress.run}` : "";
  useEffect(() => {
    if (ended) end.current?.focus();
  }, [ended]);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "u" || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    event.preventDefault();
    void bulk.takeBack();
  });
  useEffect(() => {
    if (!shown || !undoable) return;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [shown, undoable]);
  const { verb, total, results, done } = progress ?? NOTHING;
  const title = problem && !done ? `${BULK_DOING[verb]} broke off` : bulkTitle({ verb, results, done });
  const failed = results.filter((each) => !each.ok);
  const well = results.filter((each) => each.ok);
  return (
    <Dialog opened={shown && progress !== null} close={bulk.close} title={title} size="lg">
      <Progress
        value={(results.length / total) * 100}
        aria-label={`${title}: ${results.length} of ${total}`}
      />
      <p role="status" className={classes.words}>
        {done ? bulkWords(verb, results) : `${results.length} of ${total}…`}
      </p>
      <FormMessage>{problem}</FormMessage>
      <ul className={classes.results} aria-label="Results">
        {[...failed, ...well].map((each) => (
          <li key={each.id} data-ok={each.ok}>
            {each.ok ? <IconCircleCheck size={18} aria-hidden /> : <IconXboxX size={18} aria-hidden />}
            <span>
              {each.headline || "Untitled release"}
              <span className={classes.detail}>{each.ok ? "Done" : each.message}</span>
            </span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md" gap="sm">
        {undoable ? (
          <Button
            variant="default"
            onClick={() => void bulk.takeBack()}
            rightSection={<Kbd aria-hidden>u</Kbd>}
            aria-keyshortcuts="u"
          >
            Undo
          </Button>
        ) : null}
        <Button ref={end} data-autofocus onClick={bulk.close} disabled={!done && !problem}>
          Done
        </Button>
      </Group>
    </Dialog>
  );
}
