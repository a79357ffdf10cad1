"use client";
import { Button, Group, Progress } from "@mantine/core";
import { IconCircleCheck, IconXboxX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import classes from "@/components/desk/bulk.module.css";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { itemsWords, TITLES } from "./orders";
import type { useOrders } from "./use-orders";

/** How far an order for many items is, and what became of each. */
export function RunDialog({ orders }: { orders: ReturnType<typeof useOrders> }) {
  const { run, shown, problem, said } = orders;
  const end = useRef<HTMLButtonElement>(null);
  const ended = shown && Boolean(run?.done);
  useEffect(() => {
    if (ended) end.current?.focus();
  }, [ended]);
  if (!run) return null;
  const { told, total, done } = run;
  const well = told.filter((each) => each.ok);
  const failed = told.filter((each) => !each.ok);
  const { doing, done: past } = TITLES[run.order.verb];
  const title = done ? `${itemsWords(well.length)} ${past}` : `${doing} ${itemsWords(total)}`;
  return (
    <Dialog opened={shown} close={orders.close} title={title} size="lg">
      <Progress value={(told.length / total) * 100} aria-label={`${title}: ${told.length} of ${total}`} />
      <p role="status" className={classes.words}>
        {done && failed.length ? `${itemsWords(failed.length)} could not be ${past}.` : ""}
        {done ? "" : `${told.length} of ${total}…`}
      </p>
      <FormMessage>{problem}</FormMessage>
      <ul className={classes.results} aria-label="Results">
        {[...failed, ...well].map((each) => (
          <li key={each.id} data-ok={each.ok}>
            {each.ok ? <IconCircleCheck size={18} aria-hidden /> : <IconXboxX size={18} aria-hidden />}
            <span>
              {each.title}
              <span className={classes.detail}>{each.words}</span>
            </span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md" gap="sm">
        {said?.undo ? (
          <Button variant="default" onClick={said.undo}>
            Undo
          </Button>
        ) : null}
        <Button ref={end} onClick={orders.close} disabled={!done}>
          Done
        </Button>
      </Group>
    </Dialog>
  );
}
