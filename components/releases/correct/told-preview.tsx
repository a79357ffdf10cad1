"use client";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import { type Control, useWatch } from "react-hook-form";
import { Panel } from "@/components/ui/panel";
import { type ReleaseFormValues, toContent } from "@/lib/releases/form-values";
import { publicChanges, type SectionNames } from "@/lib/releases/public-changes";
import type { ReleaseContent } from "@/lib/releases/schema";
import { ReleaseDiff } from "../release-diff";

const PAUSE_MS = 300;

/** The changes of what readers could see, while they are typed: just what will stand by the story. */
export function ToldPreview({
  before,
  control,
  names,
}: {
  before: ReleaseContent;
  control: Control<ReleaseFormValues>;
  names: SectionNames;
}) {
  const [values] = useDebouncedValue(useWatch({ control }) as ReleaseFormValues, PAUSE_MS);
  const changes = useMemo(() => publicChanges(before, toContent(values), names), [before, values, names]);
  return (
    <Panel title="What readers will be shown" id="told">
      <p role="status">
        {changes.length
          ? `Your note, and these changes word by word (${changes.map((each) => each.label.toLowerCase()).join(", ")}):`
          : "Nothing that readers see has changed yet. They would be shown your note alone."}
      </p>
      {changes.length ? <ReleaseDiff changes={changes} /> : null}
    </Panel>
  );
}
