"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { DecisionPoint } from "@/lib/releases/decisions-schema";
import { sentencesFor } from "@/lib/releases/review/canned-reasons";
import { usePointsDraft } from "./points-draft";

/**
 * Makes a point of a finding, in the usual words for its rule; nothing to press while there is nothing to decide.
 * @param point whose text is what the check said.
 */
export function AddPoint({ point }: { point: DecisionPoint }) {
  const draft = usePointsDraft();
  if (!draft.open) return null;
  const [usual = point.text] = sentencesFor(point.rule, draft.replies);
  return (
    <Button
      size="compact-xs"
      h={28}
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label={`Ask for this: ${point.text}`}
      onClick={() => draft.add({ ...point, text: usual })}
    >
      Ask for this
    </Button>
  );
}
