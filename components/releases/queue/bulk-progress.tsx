"use client";
import { Button, Group, Progress } from "@mantine/core";
import { IconCircleCheck, IconXboxX } from "@tabler/icons-react";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { bulkWords } from "@/lib/releases/queue/bulk-schema";
import classes from "./bulk.module.css";
import type { useBulk } from "./use-bulk";

const TITLES = { assign: "Assigning", approve: "Approving", reject: "Rejecting", undo: "Taking back" };

/** How far a run is, what became of each release, and the way back. */
export function BulkProgressDialog({ bulk }: { bulk: ReturnType<typeof useBulk> }) {
  const { progress, problem } = bulk;
  if (!progress) return null;
  const { verb, total, results, done } = progress;
  const failed = results.filter((each) => !each.ok);
  const well = results.filter((each) => each.ok);
  return (
    <Dialog opened={bulk.shown} close={bulk.close} title={TITLES[verb]} size="lg">
      <Progress
        value={(results.length / total) * 100}
        aria-label={`${TITLES[verb]}: ${results.length} of ${total}`}
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
        {bulk.undoable ? (
          <Button variant="default" onClick={() => void bulk.takeBack()}>
            Undo
          </Button>
        ) : null}
        <Button onClick={bulk.close} disabled={!done && !problem}>
          Done
        </Button>
      </Group>
    </Dialog>
  );
}
