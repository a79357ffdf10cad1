import { Button } from "@mantine/core";
import classes from "@/components/desk/bulk.module.css";
import type { Ordered } from "./bulk-order";

type Props = { count: number; order: (verb: Ordered["verb"]) => void; clear: () => void };

/** What can be done with the rows that are selected. */
export function BulkBar({ count, order, clear }: Props) {
  return (
    <fieldset className={classes.bar} aria-label="Selected releases" hidden={count === 0}>
      <p role="status" className={classes.count}>
        {count ? `${count} selected` : ""}
      </p>
      <Button size="sm" variant="default" onClick={() => order("assign")}>
        Assign to…
      </Button>
      <Button size="sm" variant="default" onClick={() => order("approve")}>
        Approve…
      </Button>
      <Button size="sm" variant="default" onClick={() => order("reject")}>
        Reject…
      </Button>
      <Button size="sm" variant="subtle" onClick={clear}>
        Clear selection
      </Button>
    </fieldset>
  );
}
