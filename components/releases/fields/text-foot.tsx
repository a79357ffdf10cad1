"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { RULES } from "@/lib/releases/preflight";
import { readingMinutes } from "@/lib/releases/text";
import { useFindings } from "../preflight/preflight";
import classes from "../preflight/preflight.module.css";
import { SeverityMark } from "../preflight/severity-mark";
import { findingAtCursor } from "./text-marks";

const explanationOf = (rule: string) => RULES.find(({ id }) => id === rule)?.explanation ?? "";

/** Below the text: what preflight says to the place of the cursor, and how long the text is. */
export function TextFoot({ editor }: { editor: Editor | null }) {
  const { words, findings } = useFindings();
  const finding = useEditorState({
    editor,
    selector: ({ editor: now }) => (now && !now.isDestroyed ? findingAtCursor(now.state) : null),
  });
  const marked = findings.some(({ field, span }) => field === "body" && span);
  return (
    <div className={classes.bar}>
      <div className={classes.said} role="status">
        {finding ? (
          <>
            <SeverityMark severity={finding.severity} size={16} />
            {finding.message}
            <small>{explanationOf(finding.rule)}</small>
          </>
        ) : marked ? (
          <small>
            Underlined places have a remark: <kbd>F8</kbd> leads to the next.
          </small>
        ) : null}
      </div>
      <span className={classes.length}>
        {words ? `${words} ${words === 1 ? "word" : "words"} · ${readingMinutes(words)} min to read` : ""}
      </span>
    </div>
  );
}
