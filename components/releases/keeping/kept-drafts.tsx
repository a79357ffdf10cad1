"use client";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { ButtonLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import { Panel } from "@/components/ui/panel";
import { portal } from "@/lib/core/paths";
import { bodyText } from "@/lib/releases/text";
import type { SaveDoors } from "./draft-keeper";
import type { KeptCopy } from "./kept-copies";
import classes from "./kept-drafts.module.css";
import type { Sent } from "./send-waiting";
import { useWaiting } from "./use-waiting";

const WORDS: Partial<Record<Sent, string>> = {
  open: "Open in another tab, which will save it.",
  offline: "It is sent as soon as the connection is back.",
  retrying: "It is sent as soon as the server can take it.",
  conflict: "The release was changed elsewhere since. Continue, and choose between the two.",
  closed: "The release has moved on, so this can no longer be saved into it.",
  "signed-out": "Sign in again to send it.",
  blocked: "It is longer than the server keeps.",
};

const nameOf = (copy: KeptCopy) => copy.values.headline.trim() || "Untitled release";

/** What of somebody's releases only this browser has. */
export function KeptDrafts({
  writerId,
  organisations,
  doors,
}: {
  writerId: string;
  /** Slugs by id. */
  organisations: Record<string, string>;
  doors: SaveDoors;
}) {
  const { waiting, sent, discard } = useWaiting(writerId, doors);
  const [asking, setAsking] = useState<KeptCopy | null>(null);
  return (
    <>
      <p role="status" className={sent ? classes.sent : classes.silent}>
        {sent
          ? `${sent === 1 ? "A text" : `${sent} texts`} kept in this browser ${sent === 1 ? "is" : "are"} saved now.`
          : ""}
      </p>
      {waiting.length ? (
        <Panel title="Kept in this browser" id="kept" tone="attention">
          <ul className={classes.list}>
            {waiting.map(({ copy, became }) => (
              <li key={copy.tab} className={classes.item}>
                <div className={classes.words}>
                  <strong className={classes.headline}>{nameOf(copy)}</strong>
                  <Text size="sm">
                    {copy.id ? "Changes not yet on the server" : "Not yet on the server"} · typed{" "}
                    <LocalTime at={copy.at} />
                  </Text>
                  {became && WORDS[became] ? <Text size="sm">{WORDS[became]}</Text> : null}
                  {became === "closed" ? (
                    <details>
                      <summary>Show the text</summary>
                      <p className={classes.text}>{bodyText(copy.values.body) || "No text."}</p>
                    </details>
                  ) : null}
                </div>
                <Group gap="xs">
                  <ButtonLink
                    variant="default"
                    aria-label={`Continue: ${nameOf(copy)}`}
                    href={
                      copy.id
                        ? portal.editRelease(copy.id)
                        : portal.continueNew(
                            copy.values.kind,
                            organisations[copy.organisationId] ?? "",
                            copy.draftKey,
                          )
                    }
                  >
                    Continue
                  </ButtonLink>
                  <Button
                    variant="subtle"
                    aria-label={`Discard: ${nameOf(copy)}`}
                    onClick={() => setAsking(copy)}
                  >
                    Discard
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {asking ? (
        <Dialog opened close={() => setAsking(null)} title="Discard what this browser kept?">
          <Text size="sm">
            “{nameOf(asking)}” as it was typed here is lost for good. What the server has stays.
          </Text>
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={() => setAsking(null)}>
              Keep it
            </Button>
            <Button
              color="red"
              onClick={() => {
                discard(asking.tab);
                setAsking(null);
              }}
            >
              Discard it
            </Button>
          </Group>
        </Dialog>
      ) : null}
    </>
  );
}
