"use client";
import "@mantine/tiptap/styles.css";
import { Input } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { useEffect } from "react";
import { FieldRemarks } from "../preflight/field-remarks";
import { fieldId } from "./field-id";
import classes from "./text-editor.module.css";
import { TextFoot } from "./text-foot";
import { TextTools } from "./text-tools";
import { useFieldError } from "./use-field";
import { useTextEditor } from "./use-text-editor";

const ID = fieldId("body");
const attributesFor = (error: string | undefined): Record<string, string> => ({
  id: ID,
  role: "textbox",
  "aria-multiline": "true",
  "aria-required": "true",
  "aria-labelledby": `${ID}-label`,
  "aria-describedby": error ? `${ID}-error` : `${ID}-hint`,
  ...(error ? { "aria-invalid": "true" } : {}),
});

/**
 * The text of the release: headings, bold, italic, links, lists, quotations and tables, nothing else. The editor owns its
 * text while it is on screen: to put another text there, mount it anew.
 */
export function TextEditor() {
  const error = useFieldError("body");
  const editor = useTextEditor(attributesFor(undefined));

  useEffect(() => {
    if (!editor) return;
    const { editorProps } = editor.options;
    editor.setOptions({ editorProps: { ...editorProps, attributes: attributesFor(error) } });
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
      >
        <TextTools editor={editor} />
        <RichTextEditor.Content />
        <TextFoot editor={editor} />
      </RichTextEditor>
      <Input.Description id={`${ID}-hint`} mt={6}>
        Most important first. Pasting keeps headings, lists, links and tables and drops the rest.
      </Input.Description>
      <FieldRemarks field="body" unplaced />
      {error ? (
        <Input.Error id={`${ID}-error`} mt={6}>
          {error}
        </Input.Error>
      ) : null}
    </div>
  );
}
