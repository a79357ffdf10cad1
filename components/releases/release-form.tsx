"use client";
import { Alert, Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import { portal } from "@/lib/core/paths";
import { releaseResolver } from "@/lib/releases/form-resolver";
import { type ReleaseFormValues, toContent, toFormValues } from "@/lib/releases/form-values";
import type { ReleaseContent } from "@/lib/releases/schema";
import type { TitleChoice } from "@/lib/releases/section-choices";
import type { Stored } from "./autosaver";
import { ConflictDialog } from "./conflict-dialog";
import { AllFields } from "./fields/all-fields";
import { FindingsPanel } from "./findings-panel";
import classes from "./form.module.css";
import { IssueList } from "./issue-list";
import { forgetLocally } from "./local-copy";
import { Preflight } from "./preflight/preflight";
import { SaveStatus } from "./save-status";
import { type SaveDoors, useReleaseSaving } from "./use-release-saving";
import { useSubmission } from "./use-submission";

export type ReleaseFormProps = {
  /** null: nothing is stored yet; the first save makes the release. */
  stored: Stored | null;
  content: ReleaseContent;
  organisation: { id: string; name: string; boilerplate: string };
  titles: TitleChoice[];
  /** Made by the page, so that a first save sent twice makes one release. */
  draftKey: string;
  doors: SaveDoors & { submit: (stored: Stored) => Promise<Outcome<Stored>> };
  maySubmit: boolean;
};

/** Writing a release: fields, findings, autosave, preview and submission. */
export function ReleaseForm(props: ReleaseFormProps) {
  const { stored, content, organisation, titles, draftKey, doors, maySubmit } = props;
  const router = useRouter();
  const strict = useRef(false);
  const [id, setId] = useState(stored?.id ?? null);
  const ready = useHydrated();
  const formId = useId();
  const form = useForm<ReleaseFormValues>({
    defaultValues: toFormValues(content),
    resolver: releaseResolver(() => strict.current),
    mode: "onTouched",
    shouldFocusError: false,
  });
  const { state, saver, generation, replace, restored, dismissRestored } = useReleaseSaving({
    form,
    stored,
    content,
    organisationId: organisation.id,
    draftKey,
    doors,
    created: (made) => {
      setId(made.id);
      window.history.replaceState(null, "", portal.editRelease(made.id));
    },
  });
  const submission = useSubmission({
    form,
    saver,
    strict,
    send: doors.submit,
    done: (sent) => {
      forgetLocally(sent.id);
      router.push(portal.release(sent.id));
      router.refresh();
    },
  });

  async function preview() {
    // Opened at once: a window opened after waiting counts as a pop-up.
    const tab = window.open("", "_blank");
    const now = await saver.flush();
    const first = form.getValues("publications")[0] ?? titles[0]?.slug;
    if (now && first && tab) tab.location.href = portal.preview(now.id, first);
    else tab?.close();
  }

  const save = () => void saver.flush();
  useHotkeys(
    [
      ["mod+S", save],
      ["mod+Enter", () => maySubmit && void submission.submit()],
    ],
    [],
    true,
  );

  return (
    <FormProvider {...form}>
      <form
        id={formId}
        method="post"
        noValidate
        aria-label="Release"
        onSubmit={(event) => {
          event.preventDefault();
          void submission.submit();
        }}
        onKeyDown={(event) => {
          // Enter in a single line would send the release by accident.
          const { tagName, type } = event.target as HTMLInputElement;
          if (
            event.key === "Enter" &&
            tagName === "INPUT" &&
            type !== "submit" &&
            !event.ctrlKey &&
            !event.metaKey
          )
            event.preventDefault();
        }}
      >
        <IssueList issues={submission.issues} message={submission.message} attempt={submission.attempts} />
        {restored ? (
          <Alert
            className={classes.restored}
            variant="default"
            withCloseButton
            closeButtonLabel="Dismiss"
            onClose={dismissRestored}
            title="Your unsaved text is back"
          >
            This browser had kept what you typed last and had not been saved.
          </Alert>
        ) : null}
        <fieldset className={classes.all} disabled={!ready || submission.busy}>
          <Preflight organisation={organisation.name}>
            <div className={classes.layout}>
              <AllFields
                titles={titles}
                organisationId={organisation.id}
                boilerplate={organisation.boilerplate}
                generation={generation}
              />
              <aside className={classes.aside} aria-label="Preflight and length">
                <FindingsPanel />
              </aside>
            </div>
          </Preflight>
          <div className={classes.bar}>
            <SaveStatus state={state} retry={save} />
            <div className={classes.barButtons}>
              <Button variant="default" onClick={preview}>
                Preview
              </Button>
              <Button
                type="submit"
                loading={submission.busy}
                disabled={!maySubmit}
                aria-keyshortcuts="Control+Enter"
              >
                Send to the desk
              </Button>
            </div>
          </div>
        </fieldset>
      </form>
      {state.kind === "conflict" ? (
        <ConflictDialog
          mine={toContent(form.getValues())}
          theirs={state.current.content}
          keepMine={() => saver.settle(state.current.version, "mine")}
          takeTheirs={() => {
            replace(toFormValues(state.current.content));
            saver.settle(state.current.version, "theirs");
            if (id) forgetLocally(id);
          }}
        />
      ) : null}
    </FormProvider>
  );
}
