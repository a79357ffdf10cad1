"use client";
import { CloseButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { FormMessage } from "@/components/ui/form-message";
import type { WireDetail } from "@/lib/wire/desk/detail";
import { WireItemView } from "./item-view";
import classes from "./stream.module.css";
import type { usePane } from "./use-pane";

/** From here on there is room for an item beside the list. */
export const useWide = (): boolean => useMediaQuery("(min-width: 68em)", true) ?? true;

export const PANE_HEADING = "wire-item-title";

/** The open item, or that it is on its way. */
export function WirePane({
  pane,
  now,
  zone,
  buttons,
}: {
  pane: ReturnType<typeof usePane>;
  now: Date;
  zone: string;
  buttons: (detail: WireDetail) => ReactNode;
}) {
  const { detail, problem } = pane;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (SC 2.1.1)
    <section className={classes.pane} aria-label="Item" tabIndex={0}>
      <div className={classes.paneHead}>
        <CloseButton aria-label="Close the item" size={36} onClick={() => pane.show(null)} />
      </div>
      <FormMessage>{problem}</FormMessage>
      {detail ? (
        <WireItemView
          detail={detail}
          now={now}
          zone={zone}
          headingId={PANE_HEADING}
          buttons={buttons(detail)}
        />
      ) : problem ? null : (
        <p role="status" className={classes.waiting}>
          Reading the item…
        </p>
      )}
    </section>
  );
}
