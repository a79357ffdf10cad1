"use client";
import "@mantine/tiptap/styles.css";
import { Input } from "@mantine/core";
import { Link, RichTextEditor } from "@mantine/tiptap";
import { TableKit } from "@tiptap/extension-table";
import { useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect } from "react";
import { fieldId } from "./field-id";
import classes from "./text-editor.module.css";
import { TextTools } from "./text-tools";
import { useFieldError, useReleaseForm } from "./use-field";

// Exactly what the sanitiser keeps: whatever else is pasted loses its form and keeps its words.
const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
  }),
  Link.configure({ openOnClick: false, protocols: ["http", "https", "mailto"] }),
  TableKit.configure({ table: { resizable: false } }),
];

/** Two levels of headings are ours: a pasted page's first becomes the upper one, its small ones the lower. */
const withOurHeadings = (html: string) =>
  html.replace(/<(\/?)h1\b/gi, "<$1h2").replace(/<(\/?)h[4-6]\b/gi, "<$1h3");

const ID = fieldId("body");

/**
 * The text of the release: headings, bold, italic, links, lists, quotations and tables, nothing else. The editor owns its
 * text while it is on screen: to put another text there, mount it anew.
 */
export function TextEditor() {
  const { setValue, getValues } = useReleaseForm();
  const error = useFieldError("body");
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: getValues("body"),
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    onUpdate: ({ editor: changed }) => {
      const html = changed.isEmpty ? "" : changed.getHTML();
      setValue("body", html, { shouldDirty: true, shouldTouch: true, shouldValidate: Boolean(error) });
    },
  });

  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        transformPastedHTML: withOurHeadings,
        attributes: {
          id: ID,
          role: "textbox",
          "aria-multiline": "true",
          "aria-required": "true",
          "aria-labelledby": `${ID}-label`,
          "aria-describedby": error ? `${ID}-error` : `${ID}-hint`,
          ...(error ? { "aria-invalid": "true" } : {}),
        },
      },
    });
  }, [editor, error]);

  return (
    <div>
      <Input.Label id={`${ID}-label`} required labelElement="div" onClick={() => editor?.commands.focus()}>
        Text
      </Input.Label>
      <RichTextEditor
        editor={editor}
        classNames={{ root: classes.root, content: classes.content, toolbar: classes.toolbar }}
        data-invalid={error ? true : undefined}
        labels={{ linkEditorInputLabel: "Address of the link" }}
      >
        <TextTools editor={editor} />
        <RichTextEditor.Content />
      </RichTextEditor>
      <Input.Description id={`${ID}-hint`} mt={6}>
        Most important first. Pasting keeps headings, lists, links and tables and drops the rest.
      </Input.Description>
      {error ? (
        <Input.Error id={`${ID}-error`} mt={6}>
          {error}
        </Input.Error>
      ) : null}
    </div>
  );
}
