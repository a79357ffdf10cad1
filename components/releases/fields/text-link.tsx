"use client";
import { Button, Group, Popover, TextInput } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { RichTextEditor } from "@mantine/tiptap";
import { IconLink } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import { linkAdvice, linkFrom } from "@/lib/releases/link-address";

/** Makes, changes and takes away a link. Mod+K opens it too. */
export function TextLink({ editor }: { editor: Editor | null }) {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => Boolean(now && !now.isDestroyed && now.isActive("link")),
  });
  const address = linkFrom(typed);
  const advice = linkAdvice(typed);

  function open() {
    setTyped(String(editor?.getAttributes("link").href ?? ""));
    setTried(false);
    setOpened(true);
  }
  useWindowEvent("edit-link", open);

  function put() {
    setTried(true);
    if (!address || !editor) return;
    setOpened(false);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !active)
      chain
        .insertContent({
          type: "text",
          text: typed.trim(),
          marks: [{ type: "link", attrs: { href: address } }],
        })
        .run();
    else chain.setLink({ href: address }).run();
  }

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      onDismiss={() => editor?.commands.focus()}
      trapFocus
      withinPortal
      shadow="md"
      width={340}
    >
      <Popover.Target>
        <RichTextEditor.Control
          aria-label="Link"
          title="Link (Ctrl+K)"
          aria-keyshortcuts="Control+K"
          aria-expanded={opened}
          active={active ?? false}
          onClick={open}
        >
          <IconLink size={16} stroke={1.75} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown aria-label="Link">
        <TextInput
          label="Address of the link"
          type="url"
          placeholder="https://"
          value={typed}
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            put();
          }}
          error={tried && !address ? "Give a full address, such as https://example.org/page." : undefined}
          description={advice}
        />
        <Group mt="sm" gap="xs">
          <Button size="compact-md" onClick={put}>
            {active ? "Change link" : "Add link"}
          </Button>
          {active ? (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => {
                setOpened(false);
                editor?.chain().focus().extendMarkRange("link").unsetLink().run();
              }}
            >
              Remove link
            </Button>
          ) : null}
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
