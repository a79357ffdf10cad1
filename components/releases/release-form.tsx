"use client";
import { useHotkeys } from "@mantine/hooks";
import { useCallback, useId, useRef, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import { portal } from "@/lib/core/paths";
import { releaseResolver } from "@/lib/releases/form-resolver";
import { type ReleaseFormValues, toContent, toFormValues } from "@/lib/releases/form-values";
import type { ReleaseContent } from "@/lib/releases/schema";
import type { TitleChoice } from "@/lib/releases/section-choices";
import type { Stored } from "./autosaver";
import { AllFields } from "./fields/all-fields";
import { FindingsPanel } from "./findings-panel";
import classes from "./form.module.css";
import { FormBar } from "./form-bar";
import { Recognised } from "./import/recognised";
import { IssueList } from "./issue-list";
import type { SaveDoors } from "./keeping/draft-keeper";
import type { HistoryDoors } from "./keeping/history-dialog";
import { KeepingDialogs } from "./keeping/keeping-dialogs";
import { KeepingNotices } from "./keeping/notices";
import { useOpenElsewhere } from "./keeping/use-open-elsewhere";
import { Preflight } from "./preflight/preflight";
import { useReleaseSaving } from "./use-release-saving";
import { useSubmission } from "./use-submission";

export type ReleaseFormDoors = SaveDoors &
  HistoryDoors & { submit: (move: Stored & { writer: string }) => Promise<Outcome<Stored>> };

export type ReleaseFormProps = {
  /** null: nothing is stored yet; the first save makes the release. */
  stored: Stored | null;
  content: ReleaseContent;
  organisation: { id: string; name: string; boilerplate: string };
  titles: TitleChoice[];
  /** Made by the page, so that a first save sent twice makes one release. */
  draftKey: string;
  /** Who writes: what this browser keeps is theirs alone. */
  writer: { id: string; email: string };
  doors: ReleaseFormDoors;
  maySubmit: boolean;
};

/** Writing a release: fields, findings, autosave, preview and submission. */
export function ReleaseForm(props: ReleaseFormProps) {
  const { stored, content, organisation, titles, draftKey, writer, doors, maySubmit } = props;
  const strict = useRef(false);
  const [id, setId] = useState(stored?.id ?? null);
  const [history, setHistory] = useState<Stored | null>(null);
  const [signInLater, setSignInLater] = useState(false);
  const ready = useHydrated();
  const formId = useId();
  const form = useForm<ReleaseFormValues>({
    defaultValues: toFormValues(content),
    resolver: releaseResolver(() => strict.current),
    mode: "onTouched",
    shouldFocusError: false,
  });
  const saving = useReleaseSaving({
    form,
    page: { stored, content, organisationId: organisation.id, draftKey },
    writerId: writer.id,
    doors,
    created: (made) => {
      setId(made.id);
      window.history.replaceState(null, "", portal.editRelease(made.id));
    },
  });
  const { state, keeper, generation, replace } = saving;
  const elsewhere = useOpenElsewhere(id);
  const flush = async () => (keeper ? keeper.flush() : null);
  const submission = useSubmission({
    form,
    flush,
    strict,
    saved: state.kind === "saved" ? state.at : null,
    send: (now) => doors.submit({ ...now, writer: writer.id }),
    signedOut: (message, other) => {
      setSignInLater(false);
      keeper?.saver.signedOut(message, other);
    },
    done: (sent) => {
      keeper?.done();
      // In place of the form: going back must not lead to a text that is with the desk. A full load: the router
      // loses a navigation that meets its own refresh.
      window.location.replace(portal.release(sent.id));
    },
  });

  async function preview() {
    // Opened at once: a window opened after waiting counts as a pop-up.
    const tab = window.open("", "_blank");
    const now = await flush();
    const first = form.getValues("publications")[0] ?? titles[0]?.slug;
    if (now && first && tab) tab.location.href = portal.preview(now.id, first);
    else tab?.close();
  }

  useHotkeys(
    [
      ["mod+S", () => void flush()],
      ["mod+Enter", () => maySubmit && void submission.submit()],
    ],
    [],
    true,
  );

  const mine = useCallback(() => toContent(form.getValues()), [form]);
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
        <KeepingNotices
          restored={saving.restored}
          dismissRestored={saving.dismissRestored}
          elsewhere={elsewhere}
          storing={saving.storing}
        />
        <fieldset className={classes.all} disabled={!ready || !keeper || submission.busy}>
          <Preflight organisation={organisation.name}>
            <Recognised id={stored?.id ?? null} replace={replace}>
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
            </Recognised>
          </Preflight>
          <FormBar
            state={state}
            storing={saving.storing}
            signIn={() => setSignInLater(false)}
            history={() => void flush().then(setHistory)}
            preview={() => void preview()}
            busy={submission.busy}
            maySubmit={maySubmit}
          />
        </fieldset>
      </form>
      {keeper ? (
        <KeepingDialogs
          state={state}
          keeper={keeper}
          mine={mine}
          writer={writer}
          doors={doors}
          show={(text) => replace(toFormValues(text))}
          history={history}
          closeHistory={() => setHistory(null)}
          signInLater={signInLater}
          later={() => setSignInLater(true)}
        />
      ) : null}
    </FormProvider>
  );
}
