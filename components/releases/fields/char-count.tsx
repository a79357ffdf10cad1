"use client";
import { VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useWatch } from "react-hook-form";
import type { ReleaseFormValues } from "@/lib/releases/form-values";
import type { TextPath } from "./text-field";

/** Speech waits this long for a pause, and begins only this near to the limit. */
const PAUSE_MS = 1_200;
const NEAR = 20;

type Props = {
  name: TextPath;
  limit: number;
  /** A length beyond which lists of headlines cut it off. */
  advised?: number;
};

/** How many of so many characters are used; spoken only where the limit comes near, and not with every key. */
export function CharCount({ name, limit, advised }: Props) {
  const length = String(useWatch<ReleaseFormValues>({ name }) ?? "").trim().length;
  const left = limit - length;
  const near = left > NEAR ? "" : left >= 0 ? `${left} characters left` : `${-left} characters too long`;
  const [spoken] = useDebouncedValue(near, PAUSE_MS);
  return (
    <>
      {length} of {limit} characters
      {left < 0 ? ": too long" : advised && length > advised ? `: lists show about ${advised}` : ""}
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}
