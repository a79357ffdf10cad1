"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import type { ReleaseContent } from "@/lib/releases/schema";
import { bodyText } from "@/lib/releases/text";
import classes from "./form.module.css";

function Version({ title, content }: { title: string; content: ReleaseContent }) {
  return (
    <section className={classes.version} aria-label={title}>
      <h3>{title}</h3>
      <strong>{content.headline || "No headline"}</strong>
      <div className={classes.versionText}>{bodyText(content.body) || "No text"}</div>
    </section>
  );
}

/** Two versions of one text: nothing is overwritten before somebody has chosen (S5, P3). */
export function ConflictDialog({
  mine,
  theirs,
  keepMine,
  takeTheirs,
}: {
  mine: ReleaseContent;
  theirs: ReleaseContent;
  keepMine: () => void;
  takeTheirs: () => void;
}) {
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="xl"
      title="This release was changed elsewhere"
    >
      <Text size="sm" mb="md">
        In another tab or by a colleague, since you opened it. Both texts are here; choose which one goes on.
      </Text>
      <div className={classes.versions}>
        <Version title="Yours, in this tab" content={mine} />
        <Version title="The one that is stored" content={theirs} />
      </div>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={takeTheirs}>
          Take the stored one
        </Button>
        <Button onClick={keepMine}>Keep mine</Button>
      </Group>
    </Modal>
  );
}
