"use client";
import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { readRichText } from "@/lib/core/rich-text-read";
import { writeRichText } from "@/lib/core/rich-text-write";
import { useFindingStore } from "../preflight/preflight";
import { lateText } from "./late-text";
import { PASTING } from "./pasting";
import { FindingMarks, markFindings, selectFinding } from "./text-marks";
import { TEXT_EXTENSIONS } from "./text-schema";
import { useReleaseForm } from "./use-field";

const PAUSE_MS = 250;
const EXTENSIONS = [...TEXT_EXTENSIONS, FindingMarks];

/** The editor of the body, its text reaching the form with every pause in typing. */
export function useTextEditor(attributes: Record<string, string>): Editor | null {
  const { setValue, getValues, getFieldState } = useReleaseForm();
  const store = useFindingStore();
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);
  const write = useRef(() => {});
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: readRichText(getValues("body")),
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: { ...PASTING, attributes },
    onUpdate: () => {
      if (pending.current) clearTimeout(pending.current);
      pending.current = setTimeout(() => write.current(), PAUSE_MS);
    },
    onBlur: () => write.current(),
  });
  write.current = () => {
    if (!pending.current || !editor) return;
    clearTimeout(pending.current);
    pending.current = null;
    const html = writeRichText(editor.getJSON());
    if (html === getValues("body")) return;
    const validate = getFieldState("body").invalid;
    setValue("body", html, { shouldDirty: true, shouldTouch: true, shouldValidate: validate });
  };

  useEffect(() => {
    const now = () => write.current();
    const release = lateText(now);
    window.addEventListener("pagehide", now, true);
    window.addEventListener("beforeunload", now, true);
    return () => {
      now();
      release();
      window.removeEventListener("pagehide", now, true);
      window.removeEventListener("beforeunload", now, true);
    };
  }, []);

  useEffect(() => {
    if (!editor) return;
    const mark = () => {
      // Spans count characters of the text that was checked; of another text they would say nothing.
      if (pending.current || editor.isDestroyed || store.result.body !== getValues("body")) return;
      editor.view.dispatch(markFindings(editor.state, store.of("body")));
    };
    store.showInText = (finding) => {
      const turn = finding.span && selectFinding(editor.state, finding);
      if (!turn) return false;
      editor.view.dispatch(turn);
      editor.view.dom.scrollIntoView({ block: "nearest" });
      editor.view.focus();
      return true;
    };
    const unsubscribe = store.subscribe(mark);
    mark();
    return () => {
      unsubscribe();
      store.showInText = null;
    };
  }, [editor, store, getValues]);

  return editor;
}
