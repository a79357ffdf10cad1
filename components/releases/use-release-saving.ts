"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { portal } from "@/lib/core/paths";
import { type ReleaseFormValues, toContent } from "@/lib/releases/form-values";
import { sameContent } from "@/lib/releases/same-content";
import type { Stored } from "./autosaver";
import { settleTexts } from "./fields/late-text";
import { begin } from "./keeping/begin";
import { DraftKeeper, type Page, type SaveDoors } from "./keeping/draft-keeper";
import { browserStorage, KeptCopies } from "./keeping/kept-copies";
import { newerThan, rememberStored } from "./keeping/newest-known";
import type { SaveState } from "./save-state";

type Options = {
  form: UseFormReturn<ReleaseFormValues>;
  page: Page;
  writerId: string;
  doors: SaveDoors;
  /** The first save has made the release. */
  created: (stored: Stored) => void;
};

/** The body reaches the form with a pause in typing; who types without one is asked this often. */
const SETTLE_MS = 700;

/** Keeps a form's text safe: in the browser within a second, on the server within a few (S5). */
export function useReleaseSaving({ form, page, writerId, doors, created }: Options) {
  const [state, setState] = useState<SaveState>({ kind: "clean" });
  const [keeper, setKeeper] = useState<DraftKeeper | null>(null);
  const [restored, setRestored] = useState(false);
  const [storing, setStoring] = useState(true);
  const [generation, setGeneration] = useState(0);
  const given = useRef({ page, doors, created });

  const replace = useCallback(
    (values: ReleaseFormValues) => {
      // What the editor still holds belongs to the text that goes.
      settleTexts();
      form.reset(values);
      setGeneration((n) => n + 1);
    },
    [form],
  );

  useEffect(() => {
    const { page: first, doors: ways } = given.current;
    const newer = newerThan(first.draftKey, first.stored);
    if (newer) return window.location.replace(portal.editRelease(newer.id));
    if (!first.stored) {
      // A reload, a restored tab or the way back then finds the same draft, and never begins a second one.
      const address = new URL(window.location.href);
      address.searchParams.set("draft", first.draftKey);
      window.history.replaceState(null, "", address);
    }
    const copies = new KeptCopies(browserStorage(), writerId);
    let over = false;
    let finish = () => {};
    void begin(copies, first).then(({ tab, copy, leave }) => {
      if (over) return leave();
      const remember = (stored: Stored) => rememberStored(first.draftKey, stored);
      const here = new DraftKeeper(first, tab, {
        doors: ways,
        writer: writerId,
        copies,
        read: () => {
          settleTexts();
          return form.getValues();
        },
        changed: (next) => {
          if (next.kind === "saved" && here.saver.stored) remember(here.saver.stored);
          setState(next);
        },
        created: (stored) => given.current.created(stored),
        storing: setStoring,
      });
      const values = copy && here.resume(copy);
      if (values) {
        replace(values);
        setRestored(true);
      }
      const stopWatching = watch(form, here);
      // What was typed while the page was finding out where it goes on.
      settleTexts();
      if (!values && !sameContent(toContent(form.getValues()), first.content)) here.typed();
      finish = () => {
        stopWatching();
        here.keep();
        here.stop();
        leave();
      };
      setKeeper(here);
    });
    return () => {
      over = true;
      finish();
      setKeeper(null);
    };
  }, [form, writerId, replace]);

  return {
    state,
    keeper,
    generation,
    replace,
    storing,
    restored,
    dismissRestored: () => setRestored(false),
  };
}

/** Everything that makes a copy or a save necessary. */
function watch(form: UseFormReturn<ReleaseFormValues>, keeper: DraftKeeper): () => void {
  const unsubscribe = form.subscribe({
    formState: { values: true },
    callback: ({ type, values }) => {
      if (values || type) keeper.typed();
    },
  });
  const again = () => {
    const waiting = ["signed-out", "retrying", "offline"].includes(keeper.saver.state.kind);
    if (keeper.saver.unsaved && waiting) void keeper.flush();
  };
  const hidden = () => document.visibilityState === "hidden" && keeper.keep();
  const leaving = (event: BeforeUnloadEvent) => {
    settleTexts();
    keeper.keep();
    // Only where the browser keeps nothing would leaving lose something.
    if (keeper.saver.unsaved && !keeper.storing) event.preventDefault();
  };
  const gone = () => {
    settleTexts();
    keeper.keep();
  };
  const timer = setInterval(settleTexts, SETTLE_MS);
  window.addEventListener("online", again);
  window.addEventListener("focus", again);
  window.addEventListener("pagehide", gone);
  window.addEventListener("beforeunload", leaving);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    unsubscribe();
    clearInterval(timer);
    window.removeEventListener("online", again);
    window.removeEventListener("focus", again);
    window.removeEventListener("pagehide", gone);
    window.removeEventListener("beforeunload", leaving);
    document.removeEventListener("visibilitychange", hidden);
  };
}
