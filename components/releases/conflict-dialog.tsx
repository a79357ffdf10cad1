"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { differingFields } from "@/lib/releases/differing-fields";
import type { ReleaseContent } from "@/lib/releases/schema";
import classes from "./form.module.css";

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className={classes.version}>
      <h4>{title}</h4>
      <div className={classes.versionText}>{text || "empty"}</div>
    </div>
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
      {differingFields(mine, theirs).map((each) => (
        <section key={each.field} className={classes.difference} aria-label={each.name}>
          <h3>{each.name}</h3>
          <div className={classes.versions}>
            <Side title="Yours, in this tab" text={each.mine} />
            <Side title="Stored" text={each.theirs} />
          </div>
        </section>
      ))}
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={takeTheirs}>
          Take the stored one
        </Button>
        <Button onClick={keepMine}>Keep mine</Button>
      </Group>
    </Modal>
  );
}
