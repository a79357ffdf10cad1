"use client";
import { Button, Textarea } from "@mantine/core";
import { FormProvider } from "react-hook-form";
import { ButtonLink } from "@/components/ui/link";
import { LiveForm } from "@/components/ui/live-form";
import type { SectionNames } from "@/lib/releases/public-changes";
import type { TitleChoice } from "@/lib/releases/section-choices";
import { PublicFields } from "../fields/public-fields";
import { ProblemNote } from "../review/problem-note";
import { ClassField } from "./class-field";
import classes from "./correct.module.css";
import { ToldPreview } from "./told-preview";
import { type Asked, type Corrected, type SendCorrection, useCorrection } from "./use-correction";

/** Corrects a published release under its address (P14), begun with what its organisation asked for. */
export function CorrectForm({
  release,
  asked,
  titles,
  names,
  zone,
  backHref,
  send,
}: {
  release: Corrected;
  asked: Asked | null;
  titles: TitleChoice[];
  names: SectionNames;
  zone: string;
  backHref: string;
  send: SendCorrection;
}) {
  const { text, decision, publish, busy, problem, reload } = useCorrection(release, asked, {
    send,
    backHref,
  });
  return (
    <LiveForm onSubmit={(event) => event.preventDefault()} label="Correction">
      <div className={classes.layout}>
        <ClassField control={decision.control} />
        <Textarea
          label="What was wrong"
          description="The note of the correction: readers, feeds and the author get it as it stands."
          withAsterisk
          aria-required
          autosize
          minRows={2}
          error={decision.formState.errors.note?.message}
          {...decision.register("note")}
        />
        <FormProvider {...text}>
          <PublicFields titles={titles} />
        </FormProvider>
        <ToldPreview before={release.content} control={text.control} names={names} />
        <ProblemNote problem={problem} zone={zone} reload={reload} />
        <div className={classes.buttons}>
          <ButtonLink href={backHref} variant="default">
            Cancel
          </ButtonLink>
          {/* No submit button: Enter in a line of the text must not publish it. */}
          <Button loading={busy} onClick={() => void publish()}>
            Publish the correction
          </Button>
        </div>
      </div>
    </LiveForm>
  );
}
