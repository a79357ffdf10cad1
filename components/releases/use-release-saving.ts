"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Outcome } from "@/components/ui/outcome";
import { type ReleaseFormValues, toContent, toFormValues } from "@/lib/releases/form-values";
import { sameContent } from "@/lib/releases/same-content";
import { type ReleaseContent, releaseContent } from "@/lib/releases/schema";
import { Autosaver, type SaveState, type Stored } from "./autosaver";
import { settleTexts } from "./fields/late-text";
import { forgetLocally, keepLocally, localCopyOf, placeOf } from "./local-copy";

export type SaveDoors = {
  create: (input: {
    organisationId: string;
    draftKey: string;
    content: ReleaseContent;
  }) => Promise<Outcome<Stored>>;
  save: (input: Stored & { content: ReleaseContent }) => Promise<Outcome<Stored>>;
};

type Options = {
  form: UseFormReturn<ReleaseFormValues>;
  stored: Stored | null;
  content: ReleaseContent;
  organisationId: string;
  draftKey: string;
  doors: SaveDoors;
  /** The first save has made the release. */
  created: (stored: Stored) => void;
};

/** Keeps a form's text safe: in the browser with every change, on the server after every pause. */
export function useReleaseSaving({
  form,
  stored,
  content,
  organisationId,
  draftKey,
  doors,
  created,
}: Options) {
  const [state, setState] = useState<SaveState>({ kind: "clean" });
  const [restored, setRestored] = useState(false);
  const [generation, setGeneration] = useState(0);
  const key = useRef(draftKey);
  const known = useRef(stored !== null);
  const saverRef = useRef<Autosaver | null>(null);

  saverRef.current ??= new Autosaver(stored, {
    read: async () => {
      settleTexts();
      const parsed = releaseContent.safeParse(toContent(form.getValues()));
      if (!parsed.success) await form.trigger();
      return parsed.success ? parsed.data : null;
    },
    send: (text, at) =>
      at
        ? doors.save({ id: at.id, version: at.version, content: text })
        : doors.create({ organisationId, draftKey: key.current, content: text }),
    changed: setState,
    saved: (now) => {
      const saver = saverRef.current as Autosaver;
      if (!stored) forgetLocally(placeOf(null, organisationId));
      if (!saver.unsaved) forgetLocally(now.id);
      if (!known.current) {
        known.current = true;
        created(now);
      }
    },
  });
  const saver = saverRef.current;

  const replace = useCallback(
    (values: ReleaseFormValues) => {
      form.reset(values);
      setGeneration((n) => n + 1);
    },
    [form],
  );

  useEffect(() => {
    const copy = localCopyOf(placeOf(stored?.id ?? null, organisationId));
    if (copy && !sameContent(toContent(copy.values), content)) {
      key.current = copy.draftKey || key.current;
      replace({ ...toFormValues(content), ...copy.values });
      // A copy made on an older version meets the newer one at the first save, and both are shown.
      if (saver.stored) saver.stored = { ...saver.stored, version: copy.version };
      setRestored(true);
      saver.touch();
    }
    const keep = () => {
      settleTexts();
      if (!saver.unsaved) return;
      const at = saver.stored;
      keepLocally(placeOf(at?.id ?? null, organisationId), {
        version: at?.version ?? 0,
        draftKey: key.current,
        values: form.getValues(),
      });
    };
    let last: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ type, values }) => {
        if (!values && !type) return;
        saver.touch();
        clearTimeout(last);
        last = setTimeout(keep, 250);
      },
    });
    const again = () => {
      if (saver.unsaved && ["signed-out", "retrying"].includes(saver.state.kind)) void saver.flush();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      keep();
      if (saver.unsaved) event.preventDefault();
    };
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    window.addEventListener("pagehide", keep);
    window.addEventListener("beforeunload", leaving);
    return () => {
      unsubscribe();
      saver.stop();
      clearTimeout(last);
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
      window.removeEventListener("pagehide", keep);
      window.removeEventListener("beforeunload", leaving);
    };
  }, [form, saver, stored, content, organisationId, replace]);

  return { state, saver, generation, replace, restored, dismissRestored: () => setRestored(false) };
}
