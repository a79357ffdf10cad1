"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { DecisionPoint } from "@/lib/releases/decisions-schema";
import { usePointsDraft } from "./points-draft";

/** Makes a point of a finding; nothing to press while there is nothing to decide. */
export function AddPoint({ point }: { point: DecisionPoint }) {
  const draft = usePointsDraft();
  if (!draft.open) return null;
  return (
    <Button
      size="compact-xs"
      h={28}
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label={`Add as point: ${point.text}`}
      onClick={() => draft.add(point)}
    >
      Point
    </Button>
  );
}
