"use client";
import { RichTextEditor } from "@mantine/tiptap";
import { type Editor, useEditorState } from "@tiptap/react";
import { TextKeys } from "./text-keys";
import { TextLink } from "./text-link";
import { IN_TABLE, INSERT_TABLE, TOOLS, type Tool } from "./text-tool-list";

const keysOf = ({ keys }: Tool) =>
  keys?.replace("Mod", "Control").replace(/\+([a-z])$/, (_, key: string) => `+${key.toUpperCase()}`);

function ToolButton({ tool, editor, active }: { tool: Tool; editor: Editor | null; active: boolean }) {
  return (
    <RichTextEditor.Control
      aria-label={tool.label}
      aria-keyshortcuts={keysOf(tool)}
      aria-pressed={tool.active ? active : undefined}
      title={tool.keys ? `${tool.label} (${tool.keys.replace("Mod", "Ctrl")})` : tool.label}
      active={active}
      onClick={() => editor && tool.run(editor)}
    >
      <tool.Icon size={16} stroke={1.75} aria-hidden />
    </RichTextEditor.Control>
  );
}

/** The toolbar of the text; the tools for rows and columns come with a table. */
export function TextTools({ editor }: { editor: Editor | null }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      now && !now.isDestroyed
        ? {
            active: TOOLS.flat()
              .filter((tool) => tool.active?.(now))
              .map(({ label }) => label),
            inTable: now.isActive("table"),
          }
        : { active: [], inTable: false },
  });
  const button = (tool: Tool) => (
    <ToolButton
      key={tool.label}
      tool={tool}
      editor={editor}
      active={state?.active.includes(tool.label) ?? false}
    />
  );
  const [blocks, lists, history] = TOOLS;
  return (
    <RichTextEditor.Toolbar sticky={false} role="toolbar" aria-label="Formatting" aria-controls="field-body">
      <RichTextEditor.ControlsGroup>{blocks?.map(button)}</RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <TextLink editor={editor} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>{lists?.map(button)}</RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        {button(INSERT_TABLE)}
        {state?.inTable ? IN_TABLE.map(button) : null}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>{history?.map(button)}</RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <TextKeys />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  );
}
