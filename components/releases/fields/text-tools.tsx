"use client";
import { RichTextEditor } from "@mantine/tiptap";
import {
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowRemove,
  IconTableOff,
  IconTablePlus,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";

type Tool = { label: string; Icon: typeof IconTablePlus; run: (editor: Editor) => void };

const INSERT: Tool = {
  label: "Insert a table",
  Icon: IconTablePlus,
  run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
};
const IN_TABLE: Tool[] = [
  {
    label: "Add a row below",
    Icon: IconRowInsertBottom,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  { label: "Delete the row", Icon: IconRowRemove, run: (editor) => editor.chain().focus().deleteRow().run() },
  {
    label: "Add a column after",
    Icon: IconColumnInsertRight,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    label: "Delete the column",
    Icon: IconColumnRemove,
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    label: "Delete the table",
    Icon: IconTableOff,
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
];

function ToolButton({ tool, editor }: { tool: Tool; editor: Editor | null }) {
  return (
    <RichTextEditor.Control
      aria-label={tool.label}
      title={tool.label}
      onClick={() => editor && tool.run(editor)}
    >
      <tool.Icon size={16} stroke={1.5} aria-hidden />
    </RichTextEditor.Control>
  );
}

/** The toolbar of the text; the tools for rows and columns come with a table. */
export function TextTools({ editor }: { editor: Editor | null }) {
  return (
    <RichTextEditor.Toolbar sticky={false}>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Link />
        <RichTextEditor.Unlink />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.Blockquote />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <ToolButton tool={INSERT} editor={editor} />
        {editor?.isActive("table")
          ? IN_TABLE.map((tool) => <ToolButton key={tool.label} tool={tool} editor={editor} />)
          : null}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  );
}
